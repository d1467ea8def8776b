import type { Found, Name } from '../name.js';
import { isDash } from '../token.js';

/** `Attachment 4`, `Attachement`, `Annex B`, `Appendix 2`. */
export interface AttachmentMark {
  readonly word: 'ATTACHMENT' | 'APPENDIX';
  /** As written, `4` or `B`; null where none is. */
  readonly number: string | null;
}

/** `Att. 3`, `Attachment No. 3`, `Attachment #3`. */
const BEFORE_NUMBER = new Set(['.', 'no', 'nr', 'number', '#']);
const LETTER = /^[A-Z]$/;

function numberAt(name: Name, from: number, end: number): Found<string> | null {
  let at = from;
  while (at < end && BEFORE_NUMBER.has(name.tokens[at]!.lower)) at++;
  if (isDash(name.tokens[at]) && !name.tokens[at]!.spaced && name.tokens[at + 1]?.spaced === false) at++;
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
