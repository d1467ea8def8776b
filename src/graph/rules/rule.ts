import type { Profile } from '../../recognition/profile.js';
import type { DocumentIndex } from '../document-index.js';
import type { RelationshipFact } from '../facts.js';
import type { GroupRelationship } from '../groups/groups-from-sentences.js';
import type { Lineage } from '../lineage/lineage.js';
import type { RelationshipType } from '../ontology.js';
import type { PublishedVersion } from '../publications/assign-publications.js';
import type { RecordedMeeting } from '../recorded-meeting.js';
import type { Series } from '../series/series.js';

/** What the rules infer relationships from. */
export interface InferenceContext {
  readonly profile: Profile;
  readonly index: DocumentIndex;
  readonly series: readonly Series[];
  /** What catalogues list, each with what it is of. */
  readonly publications: readonly PublishedVersion[];
  /** The order of versions in each series, pack and record. */
  readonly lineages: readonly Lineage[];
  /** The meeting that each record is of, by the record's id; without those that no listing has. */
  readonly recorded: ReadonlyMap<string, RecordedMeeting>;
  /** What the sentences of the pages state about groups. */
  readonly groupRelationships: readonly GroupRelationship[];
}

/** Infers relationships of one kind. */
export interface Rule {
  /** The file's name. */
  readonly name: string;
  readonly types: readonly RelationshipType[];
  /** What each `rule` that its relationships carry claims, in a sentence. */
  readonly claims: Readonly<Record<string, string>>;
  relationships(context: InferenceContext): Iterable<RelationshipFact>;
}
