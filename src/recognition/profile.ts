import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ListingWords } from '../listing/listing-words.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { Phrases, phrases } from './phrase.js';
import { ProfileError } from './profile-error.js';
import { LARGEST_PROFILE, readProfileFile, type ProfileFile } from './profile-file.js';
import { MARKERS, type Marker, type RecordKind } from './vocabulary.js';

/** How one programme writes the code of a change request. */
export interface ChangeRequestCode {
  /** In upper case: `CR`, `P`. */
  readonly code: string;
  /** The least number of digits in an id: 3 makes `CR18` `CR018`. */
  readonly digits: number;
  /** Whether a letter may follow the number. */
  readonly letter: boolean;
}

/** The words by which short names are read, ready to be looked for. The profile's file says what each list is for. */
export interface Profile {
  readonly name: string;
  readonly programme: ReadonlySet<string>;
  readonly changeRequestCodes: readonly ChangeRequestCode[];
  readonly changeRequestPlurals: ReadonlySet<string>;
  readonly changeRequestWords: Phrases<string>;
  /** Each with whether its digits must be glued to it. */
  readonly referencePrefixes: ReadonlyMap<string, { readonly glued: boolean }>;
  /** Prefixes of codes of change requests and references, which are no codes of groups. */
  readonly otherCodes: ReadonlySet<string>;
  /** The words by which listings are read. */
  readonly listing: ListingWords;
  readonly packs: Phrases<{ readonly plural: boolean }>;
  readonly records: Phrases<RecordKind>;
  readonly attachments: Phrases<string>;
  readonly appendices: Phrases<string>;
  readonly extraordinary: Phrases<string>;
  readonly cancelled: Phrases<string>;
  readonly termsOfReference: Phrases<string>;
  readonly commentsLogs: Phrases<string>;
  readonly reports: Phrases<string>;
  readonly markers: Phrases<Marker>;
  /** Each with where it counts, and whether a letter may follow it. */
  readonly versionWords: ReadonlyMap<string, VersionWord>;
  readonly support: Phrases<string>;
  readonly mentions: ReadonlySet<string>;
  readonly remarks: Phrases<string>;
  readonly numberedRemarks: Phrases<string>;
  readonly purposes: ReadonlySet<string>;
  readonly fileEndings: ReadonlySet<string>;
  readonly fileFormats: ReadonlySet<string>;
  readonly fileUnits: ReadonlySet<string>;
  readonly fileRemarks: Phrases<string>;
  readonly silentWords: ReadonlySet<string>;
  readonly sameWords: ReadonlyMap<string, readonly string[]>;
  readonly recordQualifiers: ReadonlySet<string>;
  readonly genericWords: ReadonlySet<string>;
  /** A month's number, 1 to 12, by its name in lower case. */
  readonly months: ReadonlyMap<string, number>;
  readonly officeWords: ReadonlySet<string>;
  readonly unitsOfTime: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  readonly notGroups: ReadonlySet<string>;
}

export interface VersionWord {
  readonly counts: 'anywhere' | 'after the title' | 'after a change request';
  readonly letter: boolean;
}

function byValue<V extends string>(lists: Record<V, string[]>, forgiving = true): Phrases<V> {
  const entries: [string, V][] = [];
  for (const value in lists) for (const phrase of lists[value]) entries.push([phrase, value]);
  return new Phrases(entries, forgiving);
}

const exact = (list: readonly string[]): Phrases<string> =>
  new Phrases(
    list.map((phrase) => [phrase, phrase]),
    false,
  );

function versionWordsOf({ words, wordsAfterTitle, letterWords, afterChangeRequest }: ProfileFile['versions']) {
  const letters = new Set(letterWords);
  return new Map<string, VersionWord>([
    ...afterChangeRequest.map((word) => [word, { counts: 'after a change request', letter: false }] as const),
    ...wordsAfterTitle.map((word) => [word, { counts: 'after the title', letter: letters.has(word) }] as const),
    ...words.map((word) => [word, { counts: 'anywhere', letter: letters.has(word) }] as const),
  ]);
}

function toProfile(file: ProfileFile): Profile {
  const { prefixes, gluedPrefixes } = file.references;
  const otherCodes = new Set([...file.changeRequests.codes.map(({ code }) => code), ...prefixes, ...gluedPrefixes]);
  return {
    name: file.name,
    programme: new Set(file.programme),
    changeRequestCodes: file.changeRequests.codes,
    changeRequestPlurals: new Set(file.changeRequests.plural),
    changeRequestWords: exact(file.changeRequests.words),
    referencePrefixes: new Map<string, { readonly glued: boolean }>([
      ...prefixes.map((prefix) => [prefix, { glued: false }] as const),
      ...gluedPrefixes.map((prefix) => [prefix, { glued: true }] as const),
    ]),
    otherCodes,
    listing: { subTypes: file.subTypes, otherCodes, columns: file.columns },
    packs: new Phrases<{ readonly plural: boolean }>([
      ...file.packs.plural.map((phrase) => [phrase, { plural: true }] as const),
      ...file.packs.singular.map((phrase) => [phrase, { plural: false }] as const),
    ]),
    records: byValue(file.records),
    attachments: phrases(file.attachments),
    appendices: phrases(file.appendices),
    extraordinary: phrases(file.extraordinary),
    cancelled: phrases(file.cancelled),
    termsOfReference: phrases(file.termsOfReference),
    commentsLogs: phrases(file.commentsLogs),
    reports: phrases(file.reports),
    // A tracker is not tracked: what marks a document must be spelt so.
    markers: byValue(Object.fromEntries(MARKERS.map((m) => [m, file.markers[m]])) as Record<Marker, string[]>, false),
    versionWords: versionWordsOf(file.versions),
    // A response is not responses: what supports must be spelt so.
    support: exact(file.support),
    mentions: new Set(file.mentions),
    remarks: exact(file.remarks),
    numberedRemarks: exact(file.numberedRemarks),
    purposes: new Set(file.purposes),
    fileEndings: new Set(file.files.endings),
    fileFormats: new Set(file.files.formats),
    fileUnits: new Set(file.files.units),
    fileRemarks: exact(file.files.remarks),
    silentWords: new Set(file.silentWords),
    sameWords: new Map(Object.entries(file.sameWords).map(([word, same]) => [word, same.split(' ')])),
    recordQualifiers: new Set(file.recordQualifiers),
    genericWords: new Set(file.genericWords),
    months: new Map(file.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const))),
    officeWords: new Set(file.officeWords),
    unitsOfTime: new Set(file.unitsOfTime),
    bodyNouns: new Set(file.bodyNouns),
    notGroups: new Set(file.notGroups),
  };
}

/** A function whose result for a profile is made once: patterns. */
export function oncePerProfile<T>(make: (profile: Profile) => T): (profile: Profile) => T {
  const made = new WeakMap<Profile, { readonly value: T }>();
  return (profile) => {
    let kept = made.get(profile);
    if (!kept) made.set(profile, (kept = { value: make(profile) }));
    return kept.value;
  };
}

/**
 * The profile that a text in YAML describes. `file` names it in errors.
 *
 * Throws a `ProfileError` that names the first line with a fault.
 */
export const readProfile = (text: string, file: string): Profile => toProfile(readProfileFile(text, file));

const FOLDER = 'profiles';
const NAME = /^[A-Za-z0-9-]{1,100}$/;
const ENDING = /\.ya?ml$/;

/** The names of the profiles of the package, in alphabetical order. */
export const profileNames = (): string[] =>
  readdirSync(join(PACKAGE_ROOT, FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

const ofPackage = new Map<string, Profile>();

const isPath = (nameOrPath: string): boolean => /[/\\]/.test(nameOrPath) || ENDING.test(nameOrPath);

/** Whether it is the name of a profile of the package. */
export const isProfileName = (nameOrPath: string): boolean =>
  !isPath(nameOrPath) && NAME.test(nameOrPath) && profileNames().includes(nameOrPath);

/**
 * The text of a profile of the package by its name, or of one in a file by its path. A text with a slash, or that ends
 * in `.yaml` or `.yml`, is a path.
 *
 * Throws a `ProfileError` if there is no such profile or it cannot be read.
 */
export function profileText(nameOrPath: string): string {
  if (isPath(nameOrPath)) return textOf(nameOrPath);
  if (!isProfileName(nameOrPath))
    throw new ProfileError(
      JSON.stringify(nameOrPath.slice(0, 100)),
      null,
      'there is no profile of this name',
      `use ${profileNames().join(', ')}, or the path of a file that ends in .yaml`,
    );
  return readFileSync(join(PACKAGE_ROOT, FOLDER, `${nameOrPath}.yaml`), 'utf8');
}

/**
 * A profile of the package by its name, or one in a file by its path, as `profileText` finds it.
 *
 * Throws a `ProfileError` if there is no such profile or it cannot be used.
 */
export function loadProfile(nameOrPath: string): Profile {
  if (isPath(nameOrPath)) return readProfile(textOf(nameOrPath), nameOrPath);
  const known = ofPackage.get(nameOrPath);
  if (known) return known;
  const profile = readProfile(profileText(nameOrPath), `${FOLDER}/${nameOrPath}.yaml`);
  ofPackage.set(nameOrPath, profile);
  return profile;
}

function textOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new ProfileError(path, null, 'there is no such file', 'give the path of a profile');
  // A size over the limit is refused before the file is read.
  if (stat.size > LARGEST_PROFILE)
    throw new ProfileError(path, null, 'the file is larger than 1 MB', 'remove words that the programme does not use');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ProfileError(path, null, 'the file cannot be read', 'check its permissions');
  }
}

/** The profile that holds where none is chosen. */
export const defaultProfile = (): Profile => loadProfile('mhhs');
