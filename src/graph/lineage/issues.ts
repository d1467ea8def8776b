import type { NamedDocument } from '../documents.js';
import type { InferenceContext } from '../rules/rule.js';

/** The issues of one meeting's pack, or of its record of one kind. */
export interface Issues {
  readonly of: 'pack' | 'record';
  readonly documents: readonly NamedDocument[];
  /** How sure it is, 0 to 1, that all are issues of one thing. */
  readonly certainty: number;
}

function grouped(documents: Iterable<readonly [key: string, document: NamedDocument]>): NamedDocument[][] {
  const groups = new Map<string, NamedDocument[]>();
  for (const [key, document] of documents) {
    const there = groups.get(key);
    if (there) there.push(document);
    else groups.set(key, [document]);
  }
  return [...groups.values()];
}

/** The packs and records that go by version, each with all its issues. */
export function issuesOf({ index, recorded }: Pick<InferenceContext, 'index' | 'recorded'>): Issues[] {
  const packs = index.documents.flatMap((document) => {
    const { kind, opening } = document.name;
    if (kind !== 'PAPERS') return [];
    const number = opening.number ?? index.meeting(document.meeting)?.number;
    return [[JSON.stringify([document.meeting, number]), document] as const];
  });
  const records = index.documents.flatMap((document) => {
    const of = recorded.get(document.id);
    return of ? [[JSON.stringify([of.meeting.id, document.name.kind]), document] as const] : [];
  });
  return [
    ...grouped(packs).map((documents): Issues => ({ of: 'pack', documents, certainty: 1 })),
    ...grouped(records).map((documents): Issues => ({
      of: 'record',
      documents,
      certainty: Math.min(...documents.map((d) => recorded.get(d.id)!.confidence)),
    })),
  ];
}
