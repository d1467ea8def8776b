import { badUserInput } from './bad-user-input.js';

/** A position in an ordered list: the value that the list is sorted by, as the engine gave it, then the id. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

/** The cursor of a position. Opaque to callers. `list` identifies the list and its order. */
export function cursorOf(list: string, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

/** The position that a cursor stands for. Throws `BAD_USER_INPUT` unless the cursor is one of this list. */
export function positionOf(list: string, cursor: string): Position {
  const parts = partsOf(cursor);
  if (!areTexts(parts)) throw badUserInput('The cursor is not valid. Use a cursor that this API returned.');
  const [written, key, id] = parts;
  if (written !== list) {
    throw badUserInput(
      'The cursor belongs to another list. Use it with the same field, filter and order that it came from.',
    );
  }
  return { key, id };
}

function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function areTexts(parts: unknown): parts is [list: string, key: string, id: string] {
  return Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string');
}
