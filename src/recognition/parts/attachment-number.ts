import type { Found, Name } from '../name.js';

/** `Attachment 4`, `Attachement`, `Annex B`, `Appendix 2`. */
export interface AttachmentMark {
  readonly word: 'ATTACHMENT' | 'APPENDIX';
  /** As written, `4` or `B`; null where none is. */
  readonly number: string | null;
}

const LETTER = /^[A-Z]$/;

function numberAt(name: Name, from: number, end: number): Found<string> | null {
  const at = ['no', '#'].includes(name.tokens[from]?.lower ?? '') ? from + 1 : from;
  const token = name.tokens[at];
  if (at >= end || !token) return null;
  return token.kind === 'number' || LETTER.test(token.text) ? { to: at + 1, value: token.text } : null;
}

export function attachmentMark(name: Name, from: number, end: number): Found<AttachmentMark> | null {
  const attachment = name.lexicon.attachments.at(name.tokens, from, end);
  const match = attachment ?? name.lexicon.appendices.at(name.tokens, from, end);
  if (!match) return null;
  const number = numberAt(name, match.to, end);
  return {
    to: number?.to ?? match.to,
    value: { word: attachment ? 'ATTACHMENT' : 'APPENDIX', number: number?.value ?? null },
  };
}
