import type { Label, NODE_LABELS, PropertyType, RELATIONSHIP_TYPES, RelationshipType } from '../graph/ontology.js';

/** The value of a declared property in statements: absent is null. */
export type ValueOf<T extends PropertyType> = T extends 'text' | 'date' | 'time'
  ? string
  : T extends 'text?'
    ? string | null
    : T extends 'texts'
      ? readonly string[]
      : T extends 'integer' | 'number'
        ? number
        : T extends 'integer?'
          ? number | null
          : boolean;

type Declared<L extends Label> = (typeof NODE_LABELS)[L]['properties'];

/** A node with all properties that the ontology declares for its label. */
export type StoredNode<L extends Label = Label> = L extends Label
  ? { readonly id: string } & {
      readonly [P in keyof Declared<L>]: Declared<L>[P] extends PropertyType ? ValueOf<Declared<L>[P]> : never;
    }
  : never;

/** A relationship with its properties; its type and the labels of its ends are the statement's. */
export interface StoredRelationship {
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly rows: readonly string[];
  /** Of `ATTACHED_TO` alone. */
  readonly attachmentNumber: number | null;
  /** Of `VERSION_OF` alone: the version and the title that hold there. */
  readonly version: string | null;
  readonly title: string | null;
  /** Of `REVISES` and `RETABLES` alone: the id of the series or change request that they hold for; null for packs and records. */
  readonly series: string | null;
  /** By whom, when and why, where a correction made it. */
  readonly correction: string | null;
}

/** Every relationship that the ontology allows, with the labels of its ends: `Document/VERSION_OF/ChangeRequest`. */
export type RelationshipPath = {
  [
    T in RelationshipType
  ]: `${(typeof RELATIONSHIP_TYPES)[T]['from'][number]}/${T}/${(typeof RELATIONSHIP_TYPES)[T]['to'][number]}`;
}[RelationshipType];
