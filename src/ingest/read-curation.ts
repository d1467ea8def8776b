import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { readDate } from '../listing/calendar.js';
import { GROUP_CODE_RULE, groupCode } from '../listing/group-code.js';
import { changeRequestId } from '../recognition/change-request-id.js';
import { defaultProfile, type Profile } from '../recognition/profile.js';
import type { Correction, CorrectionKind, CorrectionSource } from '../graph/corrections/correction.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../graph/ontology.js';
import { CurationError } from './curation-error.js';
import { refuseContradictions } from './refuse-contradictions.js';

const KINDS: readonly CorrectionKind[] = [
  'set',
  'sameSeries',
  'notSameSeries',
  'records',
  'group',
  'changeRequest',
  'acknowledge',
];
const SOURCE_KEYS = ['by', 'on', 'because'] as const;

/** One mapping of the file: its keys, with their lines. */
class Entry {
  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
    private readonly map: YAMLMap,
  ) {}

  line(node: unknown = this.map): number {
    const range = (node as Node | null)?.range ?? this.map.range;
    return range ? this.lines.linePos(range[0]).line : 1;
  }

  refuse(fault: string, remedy: string, node?: unknown): never {
    throw new CurationError(this.file, this.line(node), fault, remedy);
  }

  keys(): string[] {
    return this.map.items.map((pair: Pair) => String(isScalar(pair.key) ? pair.key.value : pair.key));
  }

  allow(known: readonly string[]): void {
    for (const [i, key] of this.keys().entries()) {
      if (!known.includes(key))
        this.refuse(
          `${JSON.stringify(key)} is not a key of a correction`,
          `use ${known.join(', ')}`,
          this.map.items[i]!.key,
        );
    }
  }

  node(key: string): unknown {
    return this.map.get(key, true);
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  text(key: string): string {
    const node = this.node(key);
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string' && typeof value !== 'number')
      this.refuse(`${key} is missing or not text`, `give ${key}: …`, node);
    // A version such as 1.10 is a number to YAML; its source keeps the zero.
    return typeof value === 'number' && isScalar(node) && typeof node.source === 'string' ? node.source : String(value);
  }

  optional(key: string): string | null {
    if (!this.has(key)) return null;
    const node = this.node(key);
    if (isScalar(node) && node.value === null) return null;
    return this.text(key);
  }

  list(key: string): string[] {
    const node = this.node(key);
    if (!isSeq(node)) this.refuse(`${key} is not a list`, `give ${key}: [ID, ID]`, node);
    return node.items.map((item) => {
      if (!isScalar(item) || typeof item.value !== 'string')
        this.refuse(
          `${key} contains something that is not an id`,
          'use the ids that the API and govgraph check print',
          item,
        );
      return item.value;
    });
  }

  entry(key: string): Entry {
    const node = this.node(key);
    if (!isMap(node)) this.refuse(`${key} is not a mapping`, `give ${key}: { … }`, node);
    return new Entry(this.file, this.lines, node);
  }
}

/**
 * The corrections of a `curation.yaml`.
 *
 * Throws a `CurationError` where the file is malformed, or two corrections contradict each other.
 */
export function readCuration(file: string, text: string, profile: Profile = defaultProfile()): Correction[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    const said = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    throw new CurationError(file, lines.linePos(fault.pos[0]).line, `this is not valid YAML: ${said}`, 'correct it');
  }
  if (document.contents === null) return [];
  if (!isMap(document.contents))
    throw new CurationError(file, 1, 'the file is not a mapping', 'begin it with version: 1');
  const root: Entry = new Entry(file, lines, document.contents);
  root.allow(['version', 'corrections']);
  if (root.optional('version') !== '1')
    root.refuse('the version is not 1', 'begin the file with version: 1', root.node('version'));
  const list = root.node('corrections');
  if (list === undefined || (isScalar(list) && list.value === null)) return [];
  if (!isSeq(list)) root.refuse('corrections is not a list', 'begin each correction with a hyphen (-)', list);
  const corrections = list.items.map((item) => {
    if (!isMap(item)) root.refuse('this correction is not a mapping', `give one of ${KINDS.join(', ')}`, item);
    return toCorrection(file, new Entry(file, lines, item), profile);
  });
  refuseContradictions(corrections);
  return corrections;
}

function toCorrection(file: string, entry: Entry, profile: Profile): Correction {
  entry.allow([...KINDS, ...SOURCE_KEYS]);
  const kinds = KINDS.filter((kind) => entry.has(kind));
  const [kind, another] = kinds;
  if (kind === undefined || another !== undefined) {
    entry.refuse(
      `this correction has ${kinds.length === 0 ? 'no' : 'more than one'} kind`,
      `give one of ${KINDS.join(', ')}`,
    );
  }
  const on = entry.optional('on');
  if (on !== null && readDate(on) === null)
    entry.refuse(`${on} is not a date`, 'give on: 2026-11-24', entry.node('on'));
  const source: CorrectionSource = {
    file,
    line: entry.line(),
    by: entry.optional('by'),
    on,
    because: entry.optional('because'),
  };
  switch (kind) {
    case 'set':
      return { ...source, kind, ...setOf(entry.entry('set')) };
    case 'sameSeries':
    case 'notSameSeries': {
      const ids = entry.list(kind);
      if (new Set(ids).size < 2) entry.refuse(`${kind} names fewer than two ids`, 'name two or more', entry.node(kind));
      return { ...source, kind, ids };
    }
    case 'records': {
      const records = entry.entry('records');
      records.allow(['document', 'meeting']);
      return { ...source, kind, document: records.text('document'), meeting: records.text('meeting') };
    }
    case 'group': {
      const group = entry.entry('group');
      group.allow(['code', 'name', 'aliases']);
      return {
        ...source,
        kind,
        code: codeOf(group, profile),
        name: group.optional('name'),
        aliases: group.has('aliases') ? group.list('aliases') : [],
      };
    }
    case 'changeRequest': {
      const changeRequest = entry.entry('changeRequest');
      changeRequest.allow(['id', 'title']);
      const written = changeRequest.text('id');
      return { ...source, kind, id: changeRequestId(written, profile) ?? written, title: changeRequest.text('title') };
    }
    case 'acknowledge': {
      const acknowledge = entry.entry('acknowledge');
      acknowledge.allow(['finding']);
      return { ...source, kind, finding: acknowledge.text('finding') };
    }
  }
}

function codeOf(group: Entry, profile: Profile): string {
  const written = group.text('code');
  const code = groupCode(written, profile.otherCodes);
  if (code === null)
    group.refuse(`${JSON.stringify(written)} is not the code of a group`, GROUP_CODE_RULE, group.node('code'));
  return code;
}

function setOf(set: Entry) {
  set.allow(['document', 'kind', 'title', 'version']);
  const kind = set.optional('kind');
  if (kind !== null && !isDocumentKind(kind))
    set.refuse(`${kind} is not a kind of document`, `use ${DOCUMENT_KINDS.join(', ')}`, set.node('kind'));
  const version = set.optional('version')?.replace(/^v/i, '') ?? null;
  if (version !== null && !/^\d+(?:\.\d+)*$/.test(version))
    set.refuse(`${version} is not a version`, 'give version: "1.0"', set.node('version'));
  return {
    document: set.text('document'),
    ...(kind === null ? {} : { documentKind: kind }),
    ...(set.has('title') ? { title: set.optional('title') } : {}),
    ...(set.has('version') ? { version } : {}),
  };
}

const isDocumentKind = (kind: string): kind is DocumentKind => (DOCUMENT_KINDS as readonly string[]).includes(kind);
