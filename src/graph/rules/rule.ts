import type { DocumentIndex } from '../document-index.js';
import type { RelationshipFact } from '../facts.js';
import type { GroupRelationship } from '../groups/groups-from-sentences.js';
import type { RecordedMeeting } from '../recorded-meeting.js';
import type { Series } from '../series/series.js';

/** What the rules infer relationships from. */
export interface InferenceContext {
  readonly index: DocumentIndex;
  readonly series: readonly Series[];
  /** The meeting that each record is of, by the record's id; without those that no listing has. */
  readonly recorded: ReadonlyMap<string, RecordedMeeting>;
  /** What the sentences of the pages state about groups. */
  readonly groupRelationships: readonly GroupRelationship[];
}

/** Infers relationships of one kind. */
export interface Rule {
  /** The file's name. */
  readonly name: string;
  relationships(context: InferenceContext): Iterable<RelationshipFact>;
}
