import type { Found, Name } from '../name.js';
import { isDash } from '../token.js';

/** `Attachment 4`, `Attachement`, `Annex B`, `Appendix 2`. */
export interface AttachmentMark {
  readonly word: 'ATTACHMENT' | 'APPENDIX';
  /** As the lexicon has it: `appendix`, `annex`. */
  readonly called: string;
  /** As written, `4` or `B`; null where none is. */
  readonly number: string | null;
}

/** `Att. 3`, `Attachment No. 3`, `Attachment #3`. */
const BEFORE_NUMBER = new Set(['.', 'no', 'nr', 'number', '#']);
const LETTER = /^[A-Z]$/;

/** `1-3`, `1 to 3` and `1 of 3` are taken whole. */
function afterRange(name: Name, from: number, end: number): number {
  const [joint, number] = [name.tokens[from], name.tokens[from + 1]];
  const isGlued = isDash(joint) && !joint!.spaced && number?.spaced === false;
  const joins = isGlued || joint?.lower === 'to' || joint?.lower === 'of';
  return from + 1 < end && joins && number?.kind === 'number' ? from + 2 : from;
}

function numberAt(name: Name, from: number, end: number): Found<string> | null {
  let at = from;
  while (at < end && BEFORE_NUMBER.has(name.tokens[at]!.lower)) at++;
  if (isDash(name.tokens[at]) && !name.tokens[at]!.spaced && name.tokens[at + 1]?.spaced === false) at++;
  const token = name.tokens[at];
  if (at >= end || !token) return null;
  if (LETTER.test(token.text)) return { to: at + 1, value: token.text };
  if (token.kind !== 'number') return null;
  const letter = name.tokens[at + 1];
  if (at + 1 < end && letter?.kind === 'word' && !letter.spaced && letter.text.length === 1) {
    return { to: at + 2, value: `${token.text}${letter.lower}` };
  }
  return { to: afterRange(name, at + 1, end), value: token.text };
}

export function attachmentMark(name: Name, from: number, end: number): Found<AttachmentMark> | null {
  const attachment = name.lexicon.attachments.at(name.tokens, from, end);
  const match = attachment ?? name.lexicon.appendices.at(name.tokens, from, end);
  if (!match) return null;
  const number = numberAt(name, match.to, end);
  return {
    to: number?.to ?? match.to,
    value: { word: attachment ? 'ATTACHMENT' : 'APPENDIX', called: match.value, number: number?.value ?? null },
  };
}
