// Generated from cypher/ by `npm run generate:statements`. Do not edit.
import type { Label } from '../graph/ontology.js';
import type { RelationshipPath, StoredNode, StoredRelationship } from './stored-graph.js';

/** The statements in `cypher/read/` by name: their parameters and the rows that they return. */
export type ReadStatements = {
  /** How many change requests there are. The change requests `c` that meet the conditions. */
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
  /** How many findings there are. The findings `f` that meet the conditions. */
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
  /** The number of nodes by label, without prose lines. A label without nodes is left out. */
  'count-nodes': { parameters: Record<string, never>; row: { label: Label; nodes: number } };
  /** How many document series there are. */
  'count-series': {
    parameters: { titleContains: string | null; references: readonly string[] | null };
    row: { total: number };
  };
  /** Groups, meetings, documents, change requests, series and publications with any of these words, best first for each label. `score` is the engine's own; `names`: what an exact match is compared with. */
  'find-by-words': {
    parameters: { text: string; labels: readonly string[]; limit: number };
    row: { id: string; names: string[]; score: number };
  };
  /** Change requests by id, with the groups that they closed. */
  'find-change-requests': {
    parameters: { ids: readonly string[] };
    row: { node: StoredNode<'ChangeRequest'>; closed: string[] };
  };
  /** Every relationship of documents, without those to rows and from findings. */
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
  /** Findings by id, with the node that each is about. */
  'find-findings': { parameters: { ids: readonly string[] }; row: { node: StoredNode<'Finding'>; subject: string } };
  /** Groups by id, with the ids of related nodes. */
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
  /** Readings of listings by id. */
  'find-listings': { parameters: { ids: readonly string[] }; row: { node: StoredNode<'Listing'> } };
  /** The ids of nodes related to meetings. */
  'find-meeting-links': {
    parameters: { ids: readonly string[] };
    row: { id: string; previous: string[]; next: string[]; records: string[]; changeRequests: string[] };
  };
  /** Meetings by id, with the group that met. */
  'find-meetings': { parameters: { ids: readonly string[] }; row: { meeting: StoredNode<'Meeting'>; group: string } };
  /** Publications by id, with the series or change request that each is a published version of. */
  'find-publications': {
    parameters: { ids: readonly string[] };
    row: { node: StoredNode<'Publication'>; series: string[] };
  };
  /** Rows of listings by id, with their listing and the documents and publications that they are evidence for. */
  'find-rows': {
    parameters: { ids: readonly string[] };
    row: { row: StoredNode<'ListingRow'>; listing: string; documents: string[]; publications: string[] };
  };
  /** Document series by id. */
  'find-series': { parameters: { ids: readonly string[] }; row: { node: StoredNode<'DocumentSeries'> } };
  /** Listings, rows and findings with any of these words, best first for each label. `score` is the engine's own; `names`: what an exact match is compared with. */
  'find-sources-by-words': {
    parameters: { text: string; labels: readonly string[]; limit: number };
    row: { id: string; names: string[]; score: number };
  };
  /** The revision of the graph, which each write that changes a fact replaces. No row in a graph that was never written. */
  'graph-revision': { parameters: Record<string, never>; row: { revision: string } };
  /** The meetings of groups, with the documents tabled at each. */
  'list-tabled-of-groups': { parameters: { ids: readonly string[] }; row: { meeting: string; documents: string[] } };
  /** The words of all names, titles, codes and references, each once, as written between blanks. */
  'list-words': { parameters: Record<string, never>; row: { word: string } };
  /** A page of all change requests. The change requests `c` that meet the conditions. */
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
  /** A page of all findings. The findings `f` that meet the conditions. */
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
  /** A page of all document series. */
  'page-series': {
    parameters: {
      titleContains: string | null;
      references: readonly string[] | null;
      startId: string | null;
      endId: string | null;
      idRises: boolean;
      limit: number;
    };
    row: { id: string };
  };
  /** A page of the document series tabled at each of some groups, and how many there are. */
  'page-series-of-groups': {
    parameters: {
      parents: readonly string[];
      titleContains: string | null;
      references: readonly string[] | null;
      startId: string | null;
      endId: string | null;
      idRises: boolean;
      limit: number;
    };
    row: { parent: string; total: number; ids: string[] };
  };
} & {
  /** The rows that are evidence for nodes of one label, with their listing and the documents and publications that they are evidence for. */
  [L in Label as `find-evidence/${L}`]: {
    parameters: { ids: readonly string[] };
    row: { of: string; row: StoredNode<'ListingRow'>; listing: string; documents: string[]; publications: string[] };
  };
} & {
  /** The findings about nodes of one label, and about the documents tabled at them or that are versions of them. */
  [L in Label as `find-findings-about/${L}`]: {
    parameters: { ids: readonly string[] };
    row: { of: string; node: StoredNode<'Finding'>; subject: string };
  };
} & {
  /** The documents of change requests or series, the documents about them, and which document revises or retables which. */
  [L in Label as `find-history/${L}`]: {
    parameters: { ids: readonly string[] };
    row: {
      of: string;
      role: 'VERSION_OF' | 'SUPPORTS' | 'REFERS_TO';
      version: string | null;
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
        series: string | null;
        correction: string | null;
      }[];
    };
  };
} & {
  /** Every relationship from nodes of one label. Those to rows are included if `evidence` is true. */
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
  /** The ids of nodes related to nodes of one label, in both directions; the first `limit` by id. */
  [L in Label as `find-neighbours/${L}`]: {
    parameters: { ids: readonly string[]; labels: readonly string[]; limit: number };
    row: { id: string };
  };
} & {
  /** Nodes of one label by id, with every property declared for it. */
  [L in Label as `find-nodes/${L}`]: { parameters: { ids: readonly string[] }; row: { node: StoredNode<L> } };
} & {
  /** The publications of nodes of one label: of document series and change requests. */
  [L in Label as `find-publications-of/${L}`]: {
    parameters: { ids: readonly string[] };
    row: { of: string; node: StoredNode<'Publication'> };
  };
} & {
  /** Relationships of one type from nodes by id, with all properties. */
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
      version: string | null;
      title: string | null;
      series: string | null;
      correction: string | null;
    };
  };
} & {
  /** The relationships of nodes of one label, in both directions, to nodes of some labels; at most `limit`. */
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
  /** All relationships of one type between two labels, with all properties. */
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
      version: string | null;
      title: string | null;
      series: string | null;
      correction: string | null;
    };
  };
};

/** The statements in `cypher/write/` by name: their parameters. */
export type WriteStatements = {
  /** Gives the graph a new revision, so that readers know that what they keep in memory is out of date. */
  'set-graph-revision': { parameters: { revision: string } };
} & {
  /** Sets the properties of existing relationships of one type, found by the ids of their ends and their series. */
  [P in RelationshipPath as `change-relationships/${P}`]: { parameters: { rows: readonly StoredRelationship[] } };
} & {
  /** Creates relationships between existing nodes. */
  [P in RelationshipPath as `create-relationships/${P}`]: { parameters: { rows: readonly StoredRelationship[] } };
} & {
  /** Deletes nodes of one label with all their relationships. */
  [L in Label as `delete-nodes/${L}`]: { parameters: { ids: readonly string[] } };
} & {
  /** Deletes relationships of one type, by the ids of their ends and their series. */
  [P in RelationshipPath as `delete-relationships/${P}`]: {
    parameters: { rows: readonly { from: string; to: string; series: string | null }[] };
  };
} & {
  /** Creates nodes of one label, or sets all properties of existing ones. Null removes a property. */
  [L in Label as `upsert-nodes/${L}`]: { parameters: { rows: readonly StoredNode<L>[] } };
};
