import { ListingError } from '../listing/errors.js';
import type { Source } from '../listing/listing.js';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The characters of the bytes 80 to 9F; the rest of Windows-1252 is Latin 1. Node 20's decoder takes it for that. */
const FROM_80_TO_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const windows1252 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[\x80-\x9F]/g, (character) => FROM_80_TO_9F[character.charCodeAt(0) - 0x80]!);

const SAVE_AS_TEXT = 'save it as text, HTML, CSV or JSON and ingest that';

/** What files that are no text begin with. */
const BINARY: readonly (readonly [beginning: string, what: string])[] = [
  ['%PDF-', 'it is a PDF'],
  ['PK\x03\x04', 'it is a zip archive or an Office document'],
  ['\xD0\xCF\x11\xE0', 'it is an Office document'],
  ['\x1F\x8B', 'it is compressed'],
];

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** As a page of HTML declares it: `<meta charset="windows-1252">`; null where it does not. */
const declaredEncoding = (beginning: string): string | null =>
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?(?<name>[\w-]{1,40})/i.exec(beginning)?.groups?.name ?? null;

/** The text in this encoding; null where there is no such encoding, or the bytes are not in it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The text of a file or a page: UTF-16 where a byte order mark says so, else UTF-8 where the bytes are
 * that, else the declared encoding, else Windows-1252. `declared`: by the server that sent it.
 *
 * Throws a `ListingError` where it is no text.
 */
export function decode(name: string, bytes: Uint8Array, declared: string | null = null): Source {
  const beginning = latin1(bytes.subarray(0, 4096));
  const binary = BINARY.find(([start]) => beginning.startsWith(start));
  if (binary) throw new ListingError(name, null, binary[1], SAVE_AS_TEXT);
  const marked = markedEncoding(bytes);
  if (marked !== null) return { name, text: new TextDecoder(marked).decode(bytes) };
  if (beginning.includes('\0')) throw new ListingError(name, null, 'it is not text', SAVE_AS_TEXT);
  for (const encoding of ['utf-8', declared, declaredEncoding(beginning)]) {
    const text = encoding === null ? null : decodeAs(encoding, bytes);
    if (text !== null) return { name, text };
  }
  return { name, text: windows1252(bytes) };
}
