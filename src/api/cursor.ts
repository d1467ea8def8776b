import { badUserInput } from './bad-user-input.js';

/** A place in an order: what the order sorts by, then the id. As the engine gave it. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** The cursor of a place in the named order. Opaque: a caller hands it back as it is. */
export function cursorOf(order: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/** Where a cursor points. Throws `BAD_USER_INPUT` where it is none of ours, or of another order. */
export function placeOf(order: string, cursor: string): Place {
  const parts = partsOf(cursor);
  if (!isTexts(parts)) throw badUserInput('This is not a cursor.');
  const [written, key, id] = parts;
  if (written !== order) throw badUserInput('This cursor is of another list, or of another order.');
  return { key, id };
}

function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isTexts(parts: unknown): parts is [order: string, key: string, id: string] {
  return Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string');
}
