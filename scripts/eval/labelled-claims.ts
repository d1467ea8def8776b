import { rowName, type Claim } from './claim.js';
import type { LabelledDocument, LabelledGroup, LabelledMeeting, Truth } from './truth-file.js';

/** A claim for each value; none for one that is not there. */
function claims(aspect: string, subject: string, ...values: readonly (string | number | null | undefined)[]): Claim[] {
  return values.filter((value) => value != null).map((value) => ({ aspect, subject, says: String(value) }));
}

const ofGroup = (code: string, group: LabelledGroup): Claim[] => [
  ...claims('group', code, 'is there'),
  ...claims('group name', code, group.name),
  ...claims('group level', code, group.level),
  ...claims('group status', code, group.status),
  ...claims('group chair', code, group.chair),
  ...claims('group former names', code, ...(group.formerNames ?? [])),
  ...claims('REPORTS_TO', code, ...(group.reportsTo ?? [])),
  ...claims('SUCCEEDS', code, ...(group.succeeds ?? [])),
  ...(group.closedBy === undefined ? [] : claims('CLOSED', group.closedBy, code)),
];

function ofFinding(subject: string, label: string): Claim {
  const [code, severity] = label.split('/');
  return { aspect: code!, subject, says: severity ?? 'found' };
}

const recorded = (document: LabelledDocument, meeting: string): string | null | undefined =>
  document.records === undefined && ['MINUTES', 'HEADLINE_REPORT'].includes(document.kind) ? meeting : document.records;

function ofDocument(line: number, document: LabelledDocument, meeting: string): Claim[] {
  const subject = rowName(line);
  const toDocument = (aspect: string, other: number | undefined): Claim[] =>
    other === undefined ? [] : claims(aspect, subject, rowName(other));
  return [
    ...claims('document', subject, (document.rows ?? [line]).join(' ')),
    ...claims('kind', subject, document.kind),
    ...claims('title', subject, document.title),
    ...claims('version', subject, document.version),
    ...claims('markers', subject, ...(document.markers ?? [])),
    ...claims('attachmentNumber', subject, document.attachment),
    ...claims('TABLED_AT', subject, meeting),
    ...toDocument('ATTACHED_TO', document.attachedTo),
    ...claims('VERSION_OF', subject, document.versionOf),
    ...toDocument('REVISES', document.revises),
    ...toDocument('RETABLES', document.retables),
    ...claims('RECORDS', subject, recorded(document, meeting)),
    ...claims('SUPPORTS', subject, ...(document.supports ?? [])),
    ...claims('REFERS_TO', subject, ...(document.refersTo ?? [])),
    ...claims('TERMS_OF_REFERENCE_OF', subject, document.termsOfReferenceOf),
    ...(document.findings ?? []).map((label) => ofFinding(subject, label)),
  ];
}

const ofMeeting = (id: string, meeting: LabelledMeeting): Claim[] => [
  ...claims('meeting', id, 'is there'),
  ...claims('meeting number', id, meeting.number),
  ...(meeting.extraordinary ? claims('extraordinary', id, 'yes') : []),
  ...claims('HELD_BY', id, groupOf(id)),
  ...(meeting.findings ?? []).map((label) => ofFinding(id, label)),
  ...Object.entries(meeting.documents).flatMap(([line, document]) => ofDocument(Number(line), document, id)),
];

const groupOf = (meeting: string): string => meeting.split('/')[0]!;

/** That each meeting follows its group's one before it, which their days tell. */
function followed(meetings: readonly string[]): Claim[] {
  const inOrder = [...meetings].sort();
  return inOrder.flatMap((id, i) => {
    const before = inOrder[i - 1];
    return before !== undefined && groupOf(before) === groupOf(id) ? claims('FOLLOWS', id, before) : [];
  });
}

/** What the labels of a page say. */
export function labelledClaims(truth: Truth): Claim[] {
  return [
    ...Object.entries(truth.groups).flatMap(([code, group]) => ofGroup(code, group)),
    ...Object.entries(truth.meetings).flatMap(([id, meeting]) => ofMeeting(id, meeting)),
    ...followed(Object.keys(truth.meetings)),
    ...(truth.unreadable ?? []).flatMap((line) => claims('ROW_UNREADABLE', rowName(line), 'found')),
  ];
}

/** The documents whose series is theirs alone. */
export const alone = (truth: Truth): ReadonlySet<string> =>
  new Set(documentsOf(truth).flatMap(([line, document]) => (document.versionOf === 'alone' ? [rowName(line)] : [])));

/** What is not measured: `title of row 103`. */
export const leftOpen = (truth: Truth): ReadonlySet<string> =>
  new Set(
    documentsOf(truth).flatMap(([line, { open }]) => (open ?? []).map((aspect) => openName(aspect, rowName(line)))),
  );

export const openName = (aspect: string, subject: string): string => `${aspect} of ${subject}`;

const documentsOf = (truth: Truth): [number, LabelledDocument][] =>
  Object.values(truth.meetings).flatMap((meeting) =>
    Object.entries(meeting.documents).map(([line, document]): [number, LabelledDocument] => [Number(line), document]),
  );
