import { oncePerProfile, type ChangeRequestCode, type Profile } from './profile.js';

/** The id of the change request that has this number, which is in digits. */
export const idOfNumber = ({ code, digits }: ChangeRequestCode, number: string, letter = ''): string =>
  `${code}${number.replace(/^0+(?=\d)/, '').padStart(digits, '0')}${letter.toLowerCase()}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The longest first, so that `CP` is not read as `C`. */
const longestFirst = ({ changeRequestCodes }: Profile): ChangeRequestCode[] =>
  [...changeRequestCodes].sort((a, b) => b.code.length - a.code.length);

/** A number as people write it, with or without its code. */
const writtenNumber = oncePerProfile(
  (profile) =>
    new RegExp(
      `^\\s*(?:(${longestFirst(profile)
        .map(({ code }) => escaped(code))
        .join('|')})[\\s-]*)?0*(\\d{1,9})([A-Za-z]?)\\s*$`,
      'i',
    ),
);

/**
 * The id of a change request from any common spelling (`cr18`, `CR 018`), or null. A bare number (`18`) is
 * one of the profile's first code.
 */
export function changeRequestId(written: string, profile: Profile): string | null {
  const match = writtenNumber(profile).exec(written);
  if (!match) return null;
  const [, prefix, number, letter] = match;
  const { changeRequestCodes } = profile;
  const code = prefix ? changeRequestCodes.find((one) => one.code === prefix.toUpperCase()) : changeRequestCodes[0];
  if (!code || (letter !== '' && !code.letter)) return null;
  return idOfNumber(code, number!, letter);
}

const codesWithNumber = oncePerProfile(
  (profile) =>
    new RegExp(
      `^(?:${longestFirst(profile)
        .map(({ code }) => escaped(code))
        .join('|')})\\d`,
    ),
);

/** Whether the text begins with a code of a change request and a digit: `CR018`. */
export const isChangeRequestCode = (text: string, profile: Profile): boolean => codesWithNumber(profile).test(text);

/**
 * The source of a pattern for a change request in prose. The group `changeRequest` captures its code and number.
 * The number follows a code of one letter at once.
 */
export const changeRequestPattern = oncePerProfile((profile) => {
  const codes = longestFirst(profile).map(({ code }) => escaped(code) + (code.length === 1 ? '' : '[\\s-]?'));
  return `\\b(?<changeRequest>(?:${codes.join('|')})\\d{1,6}(?:[a-z](?![a-z]))?)`;
});
