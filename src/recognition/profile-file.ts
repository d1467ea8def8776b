import { z } from 'zod';
import { COLUMN_ROLES } from '../listing/listing-words.js';
import { readYaml } from '../yaml-file.js';
import { ProfileError } from './profile-error.js';
import { tokenise } from './token.js';
import { MARKERS, type RecordKind } from './vocabulary.js';

/** In bytes of UTF-8. */
export const LARGEST_PROFILE = 1_000_000;
const LONGEST_PHRASE = 200;
const MOST_CODES = 100;

const CODE_RULE = 'give a capital letter, then capital letters and digits, at most 10 in all, for example CR';
const NUMBER_OF_DIGITS = 'give a whole number from 1 to 6';

/** The text of a fault and its remedy, which a schema carries as its message. */
const fault = (said: string, remedy: string): string => `${said}; ${remedy}`;

const text = z
  .string()
  .max(LONGEST_PHRASE, fault('is too long', `write at most ${LONGEST_PHRASE} characters`))
  .refine((value) => tokenise(value).length > 0, fault('is empty', 'give a word, or remove the entry'));
const texts = z.array(text);
/** Lists that are compared with names in lower case. */
const words = z.array(text.transform((word) => word.toLowerCase()));
const code = z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/, fault('is not a code', CODE_RULE));
const codes = z.array(code);
const atLeastOne = fault('is empty', 'give at least one entry');

const changeRequestCode = z.strictObject({
  code,
  digits: z
    .int(fault('is not a number of digits', NUMBER_OF_DIGITS))
    .refine((digits) => digits >= 1 && digits <= 6, fault('is not a number of digits', NUMBER_OF_DIGITS)),
  letter: z.boolean(),
});

const byKey = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);

const RECORD_KINDS = ['MINUTES', 'HEADLINE_REPORT'] as const satisfies readonly RecordKind[];

/** `profiles/<name>.yaml` as it is written. Every key is required. */
const profileFile = z.strictObject({
  name: text,
  programme: codes,
  changeRequests: z.strictObject({
    codes: z
      .array(changeRequestCode)
      .min(1, atLeastOne)
      .max(MOST_CODES, fault('is too long', `give at most ${MOST_CODES} codes`))
      .refine(
        (list) => new Set(list.map((one) => one.code)).size === list.length,
        fault('has a code twice', 'give each code once'),
      ),
    plural: codes,
    words,
  }),
  references: z.strictObject({ prefixes: codes, gluedPrefixes: codes }),
  subTypes: texts,
  columns: byKey(COLUMN_ROLES, texts.min(1, atLeastOne)),
  packs: z.strictObject({ plural: words, singular: words }),
  records: byKey(RECORD_KINDS, words),
  attachments: words,
  appendices: words,
  extraordinary: words,
  cancelled: words,
  termsOfReference: words,
  commentsLogs: words,
  reports: words,
  markers: byKey(MARKERS, words),
  versions: z.strictObject({ words, wordsAfterTitle: words, letterWords: words, afterChangeRequest: words }),
  support: words,
  mentions: words,
  remarks: words,
  numberedRemarks: words,
  purposes: words,
  files: z.strictObject({ endings: words, formats: words, units: words, remarks: words }),
  silentWords: words,
  sameWords: z.record(
    z.string(),
    text.transform((word) => word.toLowerCase()),
  ),
  recordQualifiers: words,
  genericWords: words,
  months: z
    .array(words.min(1, atLeastOne))
    .length(12, fault('is not a list of 12 lists', 'give one list for each month')),
  officeWords: words,
  unitsOfTime: words,
  bodyNouns: words,
  notGroups: words,
});

export type ProfileFile = z.infer<typeof profileFile>;

const EXPECTED: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  array: ['is not a list', 'give a list in square brackets, for example [draft, provisional]'],
  object: ['is not a mapping', 'give its keys, one on each line'],
  record: ['is not a mapping', 'give its keys, one on each line'],
  string: ['is not text', 'give text; put a number or true, false and null in quotes'],
  number: ['is not a number', NUMBER_OF_DIGITS],
  int: ['is not a number of digits', NUMBER_OF_DIGITS],
  boolean: ['is not true or false', 'give true or false'],
};

const keyName = (path: readonly (string | number)[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('') || 'the profile';

/** The keys of the mapping at a path of the schema. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let schema: unknown = profileFile;
  for (const key of path) {
    if (schema instanceof z.ZodObject) schema = (schema.shape as Record<string, unknown>)[key];
    else if (schema instanceof z.ZodArray) schema = schema.element;
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/**
 * The contents of a profile, checked. `file` names it in errors.
 *
 * Throws a `ProfileError` that names the line of a fault: the first, but missing keys last.
 */
export function readProfileFile(written: string, file: string): ProfileFile {
  const refuse = (line: number | null, said: string, remedy: string): never => {
    throw new ProfileError(file, line, said, remedy);
  };
  if (Buffer.byteLength(written) > LARGEST_PROFILE)
    refuse(null, 'the file is larger than 1 MB', 'remove words that the programme does not use');
  const yaml = readYaml(written, refuse);
  const result = profileFile.safeParse(yaml.value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue): [line: number, said: string, remedy: string] => {
    const path = issue.path as (string | number)[];
    const key = keyName(path);
    if (issue.code === 'unrecognized_keys') {
      const [unknown] = issue.keys;
      return [
        yaml.lineOfKey(path, unknown!),
        `${JSON.stringify(unknown)} is not a key of ${key}`,
        `use ${knownKeys(path).join(', ')}`,
      ];
    }
    const line = yaml.lineOf(path);
    if (path.length > 0 && !yaml.has(path))
      return [line, `${key} is missing`, 'add it; profiles/mhhs.yaml has every key'];
    if (issue.code === 'invalid_type')
      return [line, `${key} ${EXPECTED[issue.expected]![0]}`, EXPECTED[issue.expected]![1]];
    const [said, remedy] = issue.message.split('; ');
    return [line, `${key} ${said!}`, remedy!];
  });
  // A misspelt key is also a missing one: the spelling is the fault to report.
  const isMissing = ([, said]: readonly [number, string, string]): number => Number(said.endsWith(' is missing'));
  const [first] = faults.sort((a, b) => isMissing(a) - isMissing(b) || a[0] - b[0]);
  return refuse(...first!);
}
