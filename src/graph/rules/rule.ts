import type { Book } from '../book.js';
import type { NamedDocument } from '../documents.js';
import type { RelationshipFact } from '../facts.js';
import type { ToldRelation } from '../groups.js';
import type { RecordedMeeting } from '../recorded-meeting.js';
import type { Series } from '../series/series.js';

/** All that is known before the edges are drawn. */
export interface Known {
  readonly book: Book;
  readonly series: readonly Series[];
  /** The meeting that a record is of, by the record's id; without those that no listing has. */
  readonly recorded: ReadonlyMap<string, RecordedMeeting>;
  /** What the sentences of the pages say of groups. */
  readonly relations: readonly ToldRelation[];
}

/** One claim about how things hang together. Every edge that it draws carries its name. */
export interface Rule {
  /** The file's name. */
  readonly name: string;
  edges(known: Known): Iterable<RelationshipFact>;
}

export const rowsOf = (...documents: readonly NamedDocument[]): string[] =>
  [...new Set(documents.flatMap((d) => d.rows.map((r) => r.id)))].sort();
