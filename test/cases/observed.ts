import type { CaseGraph, Fields } from './case.js';

const DOCUMENT = `id shortName title subType kind version markers attachmentNumber url meeting { id }
  attachedTo { shortName } records { id } revises { id shortName } retables { id shortName } supports { id }
  refersTo { id } termsOfReferenceOf { id } findings { code } series { ... on Node { id } }
  links { type from { id } to { id } rule confidence }`;

const STEP = 'change version document { id shortName } meeting { id } copies { shortName }';

interface Link {
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly confidence: number;
}

interface Named {
  readonly id: string;
  readonly shortName: string;
}

const idsOf = (nodes: unknown): string[] => (nodes as { id: string }[]).map(({ id }) => id).sort();
const idOf = (node: unknown): string | null => (node as { id: string } | null)?.id ?? null;
const namesOf = (nodes: unknown): string[] => (nodes as Named[]).map(({ shortName }) => shortName).sort();
const nameOf = (node: unknown): string | null => (node as Named | null)?.shortName ?? null;

/** A document in the words of the cases. `changeRequests`: those that it is a tabling of. */
function observedDocument(document: Fields): Fields {
  const links = (document.links as Link[]).filter(({ from }) => from.id === document.id);
  const versionOf = links.filter(({ type }) => type === 'VERSION_OF').map(({ to }) => to.id);
  return {
    id: document.id,
    shortName: document.shortName,
    subType: document.subType,
    kind: document.kind,
    title: document.title ?? null,
    version: document.version ?? null,
    markers: [...(document.markers as string[])].sort(),
    attachment: document.attachmentNumber ?? null,
    url: document.url ?? null,
    meeting: idOf(document.meeting),
    attachedTo: nameOf(document.attachedTo),
    records: idOf(document.records),
    revises: namesOf(document.revises),
    retables: nameOf(document.retables),
    series: [...new Set(versionOf.filter((id) => id.startsWith('series/')))].sort(),
    changeRequests: [...new Set(versionOf.filter((id) => !id.startsWith('series/')))].sort(),
    supports: idsOf(document.supports),
    refersTo: idsOf(document.refersTo),
    termsOfReferenceOf: idOf(document.termsOfReferenceOf),
    findings: (document.findings as { code: string }[]).map(({ code }) => code).sort(),
    confidence: Object.fromEntries(links.map(({ type, confidence }) => [type, confidence])),
  };
}

export const documentsOf = async (graph: CaseGraph): Promise<Fields[]> =>
  (await graph.all('documents', DOCUMENT)).map(observedDocument);

export const meetingsOf = (graph: CaseGraph): Promise<Fields[]> =>
  graph.all('meetings', 'id number label extraordinary group { id }');

/** Ids of the meetings that are cancelled. */
export async function cancelledOf(graph: CaseGraph): Promise<unknown[]> {
  const meetings = await graph.all('meetings', 'id cancelled');
  return meetings.filter(({ cancelled }) => cancelled === true).map(({ id }) => id);
}

export interface Step {
  /** `DAG/2024-06-12 REVISED v0.2`; a dash for no version. */
  readonly told: string;
  readonly document: Named;
  readonly copies: readonly string[];
}

/** The history of a change request or a series; null where there is none of that id. */
export async function historyOf(graph: CaseGraph, id: string): Promise<{ title: unknown; steps: Step[] } | null> {
  const field = id.startsWith('series/') ? 'series' : 'changeRequest';
  const answer = await graph.ask(`query ($id: ID!) { item: ${field}(id: $id) { title history { ${STEP} } } }`, { id });
  const item = answer.item as { title: unknown; history: Fields[] } | null;
  if (!item) return null;
  const steps = item.history.map((step): Step => {
    const version = typeof step.version === 'string' ? `v${step.version}` : '-';
    return {
      told: `${idOf(step.meeting)!} ${String(step.change)} ${version}`,
      document: step.document as Named,
      copies: namesOf(step.copies),
    };
  });
  return { title: item.title ?? null, steps };
}

export interface ObservedFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  /** The short name of a document, the id of anything else. */
  readonly subject: string;
}

export async function findingsOf(graph: CaseGraph): Promise<ObservedFinding[]> {
  const selection = 'code severity message subject { id ... on Document { shortName } }';
  const findings = await graph.all('findings', selection);
  return findings.map(({ code, severity, message, subject }) => ({
    code: String(code),
    severity: String(severity),
    message: String(message),
    subject: nameOf(subject) ?? idOf(subject)!,
  }));
}

export const changeRequestsOf = async (graph: CaseGraph): Promise<unknown[]> =>
  (await graph.all('changeRequests', 'id')).map(({ id }) => id).sort();

export async function groupOf(graph: CaseGraph, code: string): Promise<Fields | null> {
  const query = `query ($code: ID!) { group(code: $code) {
    name level status chair formerNames reportsTo { id } succeeds { id } closedBy { id } } }`;
  const group = (await graph.ask(query, { code })).group as Fields | null;
  return (
    group && {
      ...group,
      reportsTo: idsOf(group.reportsTo),
      succeeds: idsOf(group.succeeds),
      closedBy: idOf(group.closedBy),
    }
  );
}

/** The texts of the rows that a relationship rests on, by `MWAG REPORTS_TO PSG`. */
export async function evidenceOf(graph: CaseGraph, relationship: string): Promise<string[]> {
  const [from, type, to] = relationship.split(' ');
  const query = `query ($id: ID!) { neighbourhood(id: $id) {
    edges { type from { id } to { id } rows { text } } } }`;
  const { neighbourhood } = (await graph.ask(query, { id: from })) as unknown as {
    neighbourhood: { edges: (Link & { rows: { text: string }[] })[] };
  };
  return neighbourhood.edges
    .filter((edge) => edge.from.id === from && edge.type === type && edge.to.id === to)
    .flatMap(({ rows }) => rows.map(({ text }) => text));
}

export async function publicationsOf(graph: CaseGraph, series: string): Promise<Fields[] | null> {
  const query = `query ($id: ID!) { series(id: $id) { publications {
    id shortName title reference version status subType markers series { ... on Node { id } } } } }`;
  const found = (await graph.ask(query, { id: series })).series as { publications: Fields[] } | null;
  return found?.publications.map((one) => ({ ...one, series: idOf(one.series) })) ?? null;
}
