import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../package-root.js';
import { Phrases, phrases } from './phrase.js';
import type { Marker, RecordKind } from './vocabulary.js';

/** `lexicon/naming.yaml` as it is written. */
interface NamingFile {
  readonly subTypes: string[];
  readonly packs: string[];
  readonly records: Record<RecordKind, string[]>;
  readonly attachments: string[];
  readonly appendices: string[];
  readonly extraordinary: string[];
  readonly termsOfReference: string[];
  readonly commentsLogs: string[];
  readonly reports: string[];
  readonly markers: Record<Marker, string[]>;
  readonly versionWords: string[];
  readonly supportOpenings: string[];
  readonly supportPhrases: string[];
  readonly references: { programmePrefix: string; prefixes: string[]; gluedPrefixes: string[] };
  readonly silentWords: string[];
  readonly genericWords: string[];
  readonly sameWords: Record<string, string>;
  readonly months: string[][];
  readonly closingRemarks: string[];
  readonly fileEndings: string[];
  readonly changeRequestQualifiers: string[];
  readonly bodyNouns: string[];
  readonly notGroups: string[];
  readonly unitsOfTime: string[];
  readonly recordQualifiers: string[];
  readonly officeWords: string[];
}

/** The words by which short names are read, ready to be looked for. */
export interface Lexicon {
  readonly subTypes: readonly string[];
  readonly packs: Phrases<string>;
  readonly records: Phrases<RecordKind>;
  readonly attachments: Phrases<string>;
  readonly appendices: Phrases<string>;
  readonly extraordinary: Phrases<string>;
  readonly termsOfReference: Phrases<string>;
  readonly commentsLogs: Phrases<string>;
  readonly reports: Phrases<string>;
  readonly markers: Phrases<Marker>;
  readonly versionWords: ReadonlySet<string>;
  readonly supportOpenings: Phrases<string>;
  readonly supportPhrases: Phrases<string>;
  readonly programmePrefix: string;
  /** Each with whether its digits must be glued to it. */
  readonly referencePrefixes: ReadonlyMap<string, { readonly glued: boolean }>;
  /** What codes of change requests and references begin with; no group has such a code. */
  readonly otherCodes: ReadonlySet<string>;
  readonly silentWords: ReadonlySet<string>;
  readonly genericWords: ReadonlySet<string>;
  readonly sameWords: ReadonlyMap<string, readonly string[]>;
  /** A month's number, 1 to 12, by its name in lower case. */
  readonly months: ReadonlyMap<string, number>;
  /** What may follow the version of a name without being a part of its title: `clean`. */
  readonly closingRemarks: ReadonlySet<string>;
  /** `pdf`, `docx`. */
  readonly fileEndings: ReadonlySet<string>;
  /** What may stand before a change request’s number that opens a name: `Updated CR018`. */
  readonly changeRequestQualifiers: ReadonlySet<string>;
  /** What the name of a group or body ends in. */
  readonly bodyNouns: ReadonlySet<string>;
  /** Codes that sentences hold and that are no groups. */
  readonly notGroups: ReadonlySet<string>;
  /** What makes a number a span of time and no meeting: `100 Day Plan`. */
  readonly unitsOfTime: ReadonlySet<string>;
  /** What may stand before minutes and reports: `Draft Minutes`. */
  readonly recordQualifiers: ReadonlySet<string>;
  /** Words of an office before or after a person's name: `Programme SRO`. */
  readonly officeWords: ReadonlySet<string>;
}

function byValue<V extends string>(lists: Record<V, string[]>, forgiving = true): Phrases<V> {
  const entries: [string, V][] = [];
  for (const value in lists) for (const phrase of lists[value]) entries.push([phrase, value]);
  return new Phrases(entries, forgiving);
}

function readLexicon(): Lexicon {
  const file = parse(readFileSync(join(PACKAGE_ROOT, 'lexicon', 'naming.yaml'), 'utf8')) as NamingFile;
  return {
    subTypes: file.subTypes,
    packs: phrases(file.packs),
    records: byValue(file.records),
    attachments: phrases(file.attachments),
    appendices: phrases(file.appendices),
    extraordinary: phrases(file.extraordinary),
    termsOfReference: phrases(file.termsOfReference),
    commentsLogs: phrases(file.commentsLogs),
    reports: phrases(file.reports),
    // A tracker is not tracked: what marks a document must be spelt so.
    markers: byValue(file.markers, false),
    versionWords: new Set(file.versionWords),
    supportOpenings: phrases(file.supportOpenings),
    supportPhrases: phrases(file.supportPhrases),
    programmePrefix: file.references.programmePrefix,
    referencePrefixes: new Map<string, { readonly glued: boolean }>([
      ...file.references.prefixes.map((prefix) => [prefix, { glued: false }] as const),
      ...file.references.gluedPrefixes.map((prefix) => [prefix, { glued: true }] as const),
    ]),
    otherCodes: new Set(['CR', ...file.references.prefixes, ...file.references.gluedPrefixes]),
    silentWords: new Set(file.silentWords),
    genericWords: new Set(file.genericWords),
    sameWords: new Map(Object.entries(file.sameWords).map(([word, same]) => [word, same.split(' ')])),
    months: new Map(file.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const))),
    closingRemarks: new Set(file.closingRemarks),
    fileEndings: new Set(file.fileEndings),
    changeRequestQualifiers: new Set(file.changeRequestQualifiers),
    bodyNouns: new Set(file.bodyNouns),
    notGroups: new Set(file.notGroups),
    unitsOfTime: new Set(file.unitsOfTime),
    recordQualifiers: new Set(file.recordQualifiers),
    officeWords: new Set(file.officeWords),
  };
}

export const LEXICON: Lexicon = readLexicon();
