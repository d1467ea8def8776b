import { defaultProfile } from '../recognition/profile.js';
import { InvalidArgumentError } from 'commander';
import { DateTime } from 'luxon';
import { GROUP_CODE_RULE, groupCode } from '../listing/group-code.js';

/*
 * The values of options and arguments. Each function returns the value, or throws an
 * `InvalidArgumentError` that says what the value must be; commander adds the option and the value.
 */

/** The longest path, URL or list of origins, in characters. */
export const MAX_PATH = 4096;

/** Text of 1 to `most` characters. */
export const textOption =
  (most: number) =>
  (written: string): string => {
    if (written.trim() === '') throw new InvalidArgumentError('It must not be empty.');
    if (written.length > most) throw new InvalidArgumentError(`It must have at most ${most} characters.`);
    return written;
  };

/** A whole number from `least` to `most`. */
export const numberOption =
  (least: number, most: number) =>
  (written: string): number => {
    const number = Number(written);
    if (/^\d{1,9}$/.test(written) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a number between ${least} and ${most}.`);
  };

/** The code of a group, in upper case. */
export function groupOption(written: string): string {
  const code = groupCode(written, defaultProfile().otherCodes);
  if (code === null)
    throw new InvalidArgumentError(`${GROUP_CODE_RULE.replace(/^./, (first) => first.toUpperCase())}.`);
  return code;
}

/** A time in UTC. A date is its beginning; a time without a zone is in UTC. */
export function timeOption(written: string): string {
  const time = written.length > 40 ? null : DateTime.fromISO(written, { zone: 'utc' });
  if (time?.isValid !== true) {
    throw new InvalidArgumentError('Write it as 2024-07-01 or 2024-07-01T12:00:00Z.');
  }
  return time.toUTC().toISO();
}

/** The origins before, and one more or, as in the environment, several separated by commas. */
export function originsOption(written: string, before: readonly string[] = []): readonly string[] {
  textOption(MAX_PATH)(written);
  const parts = written.split(',').map((part) => part.trim());
  return [...before, ...parts.filter((part) => part !== '').map(originOf)];
}

/** As browsers send it: another port, or `localhost` instead of 127.0.0.1, is another origin. */
function originOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new InvalidArgumentError('Give an origin: scheme, host and port, without a path, such as https://example.org.');
}
