// Made from cypher/ by `npm run generate:statements`. Not to be edited.
import type { Label } from '../graph/ontology.js';
import type { RelationshipPath, StoredNode, StoredRelationship } from './stored-graph.js';

/** Of the statements in `cypher/read/`, by name: what each takes and what a row of its answer holds. */
export type ReadStatements = {
  /** How many change requests there are. */
  'count-change-requests': {
    parameters: { titleContains: string | null; from: string | null; to: string | null };
    row: { total: number };
  };
  /** How many documents there are. */
  'count-documents': {
    parameters: {
      kind: string | null;
      marker: string | null;
      version: string | null;
      titleContains: string | null;
      from: string | null;
      to: string | null;
    };
    row: { total: number };
  };
  /** How many findings there are. */
  'count-findings': {
    parameters: {
      code: string | null;
      severity: string | null;
      group: string | null;
      subject: string | null;
      open: boolean | null;
    };
    row: { total: number };
  };
  /** How many meetings there are. */
  'count-meetings': {
    parameters: { number: string | null; extraordinary: boolean | null; from: string | null; to: string | null };
    row: { total: number };
  };
  /** How many nodes there are by label, but for sentences kept as rows; a label that has none is left out. */
  'count-nodes': { parameters: Record<string, never>; row: { label: Label; nodes: number } };
  /** How many document series there are. `reference` is a regular expression for the whole of it. */
  'count-series': { parameters: { titleContains: string | null; reference: string | null }; row: { total: number } };
  /** Things whose words are among these, the best of each kind first; `score` is the engine's own figure, `names` what it goes by. */
  'find-by-words': {
    parameters: { text: string; labels: readonly string[]; limit: number };
    row: { id: string; names: string[]; score: number };
  };
  /** Change requests by id, with the groups that they closed. */
  'find-change-requests': {
    parameters: { ids: readonly string[] };
    row: { node: StoredNode<'ChangeRequest'>; closed: string[] };
  };
  /** Every relationship that documents are an end of, but for their evidence and what is found about them. */
  'find-document-links': {
    parameters: { ids: readonly string[] };
    row: {
      id: string;
      type: string;
      from: string;
      to: string;
      basis: string;
      rule: string;
      confidence: number;
      rows: string[];
      correction: string | null;
    };
  };
  /** Documents by id, with the meeting that each was tabled at. */
  'find-documents': {
    parameters: { ids: readonly string[] };
    row: { document: StoredNode<'Document'>; meeting: StoredNode<'Meeting'>; group: string };
  };
  /** Findings by id, with what is at fault. */
  'find-findings': { parameters: { ids: readonly string[] }; row: { node: StoredNode<'Finding'>; subject: string } };
  /** Groups by id, with the ids of what they are linked to. */
  'find-groups': {
    parameters: { ids: readonly string[] };
    row: {
      node: StoredNode<'Group'>;
      reportsTo: string[];
      succeeds: string[];
      succeededBy: string[];
      closedBy: string[];
      termsOfReference: string[];
    };
  };
  /** Readings, rows and findings whose words are among these, the best of each kind first; `score` is the engine's own figure, `names` what it goes by. */
  'find-in-record-by-words': {
    parameters: { text: string; labels: readonly string[]; limit: number };
    row: { id: string; names: string[]; score: number };
  };
  /** Readings of listings by id. */
  'find-listings': { parameters: { ids: readonly string[] }; row: { node: StoredNode<'Listing'> } };
  /** Ids of what meetings are linked to. */
  'find-meeting-links': {
    parameters: { ids: readonly string[] };
    row: { id: string; previous: string[]; next: string[]; records: string[]; changeRequests: string[] };
  };
  /** Meetings by id, with the group that met. */
  'find-meetings': { parameters: { ids: readonly string[] }; row: { meeting: StoredNode<'Meeting'>; group: string } };
  /** Rows of listings by id, with their reading and the documents that rest on them. */
  'find-rows': {
    parameters: { ids: readonly string[] };
    row: { row: StoredNode<'ListingRow'>; listing: string; documents: string[] };
  };
  /** Document series by id. */
  'find-series': { parameters: { ids: readonly string[] }; row: { node: StoredNode<'DocumentSeries'> } };
  /** A mark that is another after each writing that changed a fact; none in a graph that was never written. */
  'last-writing': { parameters: Record<string, never>; row: { mark: string } };
  /** The meetings of groups, with what was tabled at each. */
  'list-tabled-of-groups': { parameters: { ids: readonly string[] }; row: { meeting: string; documents: string[] } };
  /** The words of all names, titles, codes and references, each once, as they stand between blanks. */
  'list-words': { parameters: Record<string, never>; row: { word: string } };
  /** A page of all change requests. */
  'page-change-requests': {
    parameters: {
      titleContains: string | null;
      from: string | null;
      to: string | null;
      startId: string | null;
      endId: string | null;
      idRises: boolean;
      limit: number;
    };
    row: { id: string };
  };
  /** A page of the change requests that were tabled at each of some groups, and how many there are. */
  'page-change-requests-of-groups': {
    parameters: {
      parents: readonly string[];
      titleContains: string | null;
      from: string | null;
      to: string | null;
      startId: string | null;
      endId: string | null;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[] };
  };
  /** A page of all documents. */
  'page-documents': {
    parameters: {
      kind: string | null;
      marker: string | null;
      version: string | null;
      titleContains: string | null;
      from: string | null;
      to: string | null;
      byTitle: boolean;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { id: string; key: string };
  };
  /** A page of the documents of each of some change requests, and how many there are. */
  'page-documents-of-change-requests': {
    parameters: {
      parents: readonly string[];
      group: string | null;
      series: string | null;
      kind: string | null;
      marker: string | null;
      version: string | null;
      titleContains: string | null;
      from: string | null;
      to: string | null;
      byTitle: boolean;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; keys: string[] };
  };
  /** A page of the documents of each of some groups, and how many there are. */
  'page-documents-of-groups': {
    parameters: {
      parents: readonly string[];
      kind: string | null;
      marker: string | null;
      version: string | null;
      titleContains: string | null;
      from: string | null;
      to: string | null;
      byTitle: boolean;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; keys: string[] };
  };
  /** A page of the documents of each of some meetings, and how many there are. */
  'page-documents-of-meetings': {
    parameters: {
      parents: readonly string[];
      group: string | null;
      changeRequest: string | null;
      series: string | null;
      kind: string | null;
      marker: string | null;
      version: string | null;
      titleContains: string | null;
      from: string | null;
      to: string | null;
      byTitle: boolean;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; keys: string[] };
  };
  /** A page of the documents of each of some series, and how many there are. */
  'page-documents-of-series': {
    parameters: {
      parents: readonly string[];
      group: string | null;
      kind: string | null;
      marker: string | null;
      version: string | null;
      titleContains: string | null;
      from: string | null;
      to: string | null;
      byTitle: boolean;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; keys: string[] };
  };
  /** A page of all findings. */
  'page-findings': {
    parameters: {
      code: string | null;
      severity: string | null;
      group: string | null;
      subject: string | null;
      open: boolean | null;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { id: string; key: string };
  };
  /** A page of all meetings. */
  'page-meetings': {
    parameters: {
      number: string | null;
      extraordinary: boolean | null;
      from: string | null;
      to: string | null;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { id: string; key: string };
  };
  /** A page of the meetings at which each of some change requests was tabled, and how many there are. */
  'page-meetings-of-change-requests': {
    parameters: {
      parents: readonly string[];
      group: string | null;
      number: string | null;
      extraordinary: boolean | null;
      from: string | null;
      to: string | null;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; keys: string[] };
  };
  /** A page of the meetings of each of some groups, and how many there are. */
  'page-meetings-of-groups': {
    parameters: {
      parents: readonly string[];
      number: string | null;
      extraordinary: boolean | null;
      from: string | null;
      to: string | null;
      startKey: string | null;
      startId: string | null;
      endKey: string | null;
      endId: string | null;
      keyRises: boolean;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; keys: string[] };
  };
  /** A page of the rows of each of some readings of listings, by line, and how many there are. */
  'page-rows-of-listings': {
    parameters: {
      parents: readonly string[];
      startLine: number | null;
      endLine: number | null;
      rises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[]; lines: number[] };
  };
  /** A page of all document series. `reference` is a regular expression for the whole of it. */
  'page-series': {
    parameters: {
      titleContains: string | null;
      reference: string | null;
      startId: string | null;
      endId: string | null;
      idRises: boolean;
      limit: number;
    };
    row: { id: string };
  };
  /** A page of the document series tabled at each of some groups, and how many there are. `reference` is a regular expression for the whole of it. */
  'page-series-of-groups': {
    parameters: {
      parents: readonly string[];
      titleContains: string | null;
      reference: string | null;
      startId: string | null;
      endId: string | null;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[] };
  };
} & {
  /** The rows that things of one label rest on, with their reading and the documents that rest on them. */
  [L in Label as `find-evidence/${L}`]: {
    parameters: { ids: readonly string[] };
    row: { of: string; row: StoredNode<'ListingRow'>; listing: string; documents: string[] };
  };
} & {
  /** The findings about things of one label and about the documents tabled there or that are versions of it. */
  [L in Label as `find-findings-about/${L}`]: {
    parameters: { ids: readonly string[] };
    row: { of: string; node: StoredNode<'Finding'>; subject: string };
  };
} & {
  /** The documents of change requests or series, what else is about them, and how the documents follow each other. */
  [L in Label as `find-history/${L}`]: {
    parameters: { ids: readonly string[] };
    row: {
      of: string;
      role: 'VERSION_OF' | 'SUPPORTS' | 'REFERS_TO';
      document: StoredNode<'Document'>;
      meeting: StoredNode<'Meeting'>;
      group: string;
      lineage: {
        type: string;
        to: string;
        basis: string;
        rule: string;
        confidence: number;
        rows: string[];
        correction: string | null;
      }[];
    };
  };
} & {
  /** Every relationship that starts at things of one label; those to the rows that they rest on where these are asked for. */
  [L in Label as `find-links-from/${L}`]: {
    parameters: { ids: readonly string[]; evidence: boolean };
    row: {
      type: string;
      from: string;
      to: string;
      basis: string;
      rule: string;
      confidence: number;
      rows: string[];
      correction: string | null;
    };
  };
} & {
  /** The ids of what is next to things of one label, whichever way the relationships go: the first so many. */
  [L in Label as `find-neighbours/${L}`]: {
    parameters: { ids: readonly string[]; labels: readonly string[]; limit: number };
    row: { id: string };
  };
} & {
  /** Nodes of one label by id, with every property declared for it. */
  [L in Label as `find-nodes/${L}`]: { parameters: { ids: readonly string[] }; row: { node: StoredNode<L> } };
} & {
  /** Relationships of one type from nodes by id, with all their properties. */
  [P in RelationshipPath as `find-relationships/${P}`]: {
    parameters: { ids: readonly string[] };
    row: {
      from: string;
      to: string;
      basis: string;
      rule: string;
      confidence: number;
      rows: string[];
      attachmentNumber: number | null;
      correction: string | null;
    };
  };
} & {
  /** The steps from things of one label to what is next to them, whichever way the relationships go: so many at most. */
  [L in Label as `find-steps/${L}`]: {
    parameters: { ids: readonly string[]; labels: readonly string[]; limit: number };
    row: { from: string; to: string };
  };
} & {
  /** The ids of all nodes of one label. */
  [L in Label as `list-ids/${L}`]: { parameters: Record<string, never>; row: { id: string } };
} & {
  /** All nodes of one label, with every property declared for it. */
  [L in Label as `read-nodes/${L}`]: { parameters: Record<string, never>; row: { node: StoredNode<L> } };
} & {
  /** All relationships of one type between nodes of two labels. */
  [P in RelationshipPath as `read-relationships/${P}`]: {
    parameters: Record<string, never>;
    row: {
      from: string;
      to: string;
      basis: string;
      rule: string;
      confidence: number;
      rows: string[];
      attachmentNumber: number | null;
      correction: string | null;
    };
  };
};

/** Of the statements in `cypher/write/`, by name: what each takes. */
export type WriteStatements = {
  /** Marks the graph as changed, beside its facts: by this, whoever keeps something of them knows when it is old. */
  'mark-writing': { parameters: { mark: string } };
} & {
  /** Removes nodes of one label with all their relationships. */
  [L in Label as `delete-nodes/${L}`]: { parameters: { ids: readonly string[] } };
} & {
  /** Removes relationships of one type, by the ids of their ends. */
  [P in RelationshipPath as `delete-relationships/${P}`]: {
    parameters: { rows: readonly { from: string; to: string }[] };
  };
} & {
  /** Creates nodes of one label, or sets the declared properties of those that are there; null removes one. */
  [L in Label as `upsert-nodes/${L}`]: { parameters: { rows: readonly StoredNode<L>[] } };
} & {
  /** Creates relationships between nodes that are there, or sets the properties of those that stand already. */
  [P in RelationshipPath as `upsert-relationships/${P}`]: { parameters: { rows: readonly StoredRelationship[] } };
};
