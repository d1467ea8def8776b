import { z } from 'zod';
import { formatSummary, ONLY_PUBLISHED } from '../../export/formatting.js';
import { graphql, type ResultOf } from '../../typed-query.js';
import type { Footnotes } from '../evidence.js';
import { FINDING, Finding, findingOf, type FindingResult } from '../finding.js';
import { ITEM, Item, itemOf } from '../item.js';
import { Publication, PUBLICATION, publicationOf } from '../publication.js';
import { TABLED_DOCUMENT, TabledDocument, tabledDocumentOf, type TabledDocumentResult } from '../tabled-document.js';

const STEP = graphql(
  `
    fragment Step on HistoryStep {
      position
      change
      version
      document {
        ...TabledDocument
      }
      previous {
        id
      }
      daysSincePrevious
      copies {
        ...TabledDocument
      }
    }
  `,
  [TABLED_DOCUMENT],
);

export const HISTORY = graphql(
  `
    query History($id: ID!, $asOf: Date) {
      changeRequest(id: $id) {
        ...Item
        history(asOf: $asOf) {
          ...Step
        }
        supporting(asOf: $asOf) {
          ...TabledDocument
        }
        findings {
          ...Finding
        }
      }
      series(id: $id) {
        ...Item
        history(asOf: $asOf) {
          ...Step
        }
        publications {
          ...Publication
        }
        findings {
          ...Finding
        }
      }
    }
  `,
  [ITEM, STEP, TABLED_DOCUMENT, PUBLICATION, FINDING],
);

type StepResult = ResultOf<typeof STEP>;
type Answer = ResultOf<typeof HISTORY>;
type HistoryResult = NonNullable<Answer['changeRequest'] | Answer['series']>;

const MAX_FINDINGS = 20;
const MAX_PUBLICATIONS = 20;

const Step = z
  .object({
    position: z.int().describe('Its place in the history, from 1.'),
    change: z
      .string()
      .describe('INTRODUCED: the first tabling. REVISED: a version higher than all before. RETABLED: tabled again.'),
    version: z.string().nullable(),
    tabled: TabledDocument,
    previous: z.int().nullable().describe('The position of the tabling that it revised or retabled.'),
    daysSincePrevious: z.int().nullable(),
    copies: z.array(TabledDocument).describe('The same version at the same meeting, such as a redline.'),
  })
  .meta({ id: 'Step', description: 'One tabling: one version at one meeting.' });
export type Step = z.infer<typeof Step>;

export const History = z
  .object({
    of: Item,
    asOf: z.string().nullable(),
    summary: z.string(),
    stepCount: z.int().describe('How many tablings there are on all pages.'),
    steps: z.array(Step),
    supportingCount: z.int(),
    supporting: z
      .array(TabledDocument)
      .describe('Documents that support the change request: appendices, redlines, evidence.'),
    publicationCount: z.int(),
    publications: z
      .array(Publication)
      .describe('Versions of the series that catalogues list now, whatever was tabled; empty with `asOf`.'),
    findingCount: z.int(),
    findings: z.array(Finding).describe('Its findings, such as versions that are not listed.'),
  })
  .meta({ id: 'History' });
export type History = z.infer<typeof History>;

interface HistoryPage {
  readonly asOf: string | null;
  readonly after: number;
  readonly most: number;
}

export function historyOf(result: HistoryResult, footnotes: Footnotes, { asOf, after, most }: HistoryPage): History {
  const steps = result.history;
  const supporting = 'supporting' in result ? result.supporting : [];
  // A catalogue says what is published now, not on another date.
  const publications = 'publications' in result && asOf === null ? result.publications : [];
  const changeRequest = result.__typename === 'ChangeRequest' ? result.id : undefined;
  const positions = new Map(steps.map(({ document, position }) => [document.id, position]));
  const tabled = (document: TabledDocumentResult, previous?: string) =>
    tabledDocumentOf(document, footnotes, {
      ...(changeRequest !== undefined && { changeRequest }),
      isRelevant: (id) => id === result.id || id === document.meeting.id || id === previous,
    });
  const findings = asOf === null ? result.findings : result.findings.filter(isAbout(result.id, steps));
  return {
    of: itemOf(result),
    asOf,
    summary:
      steps.length === 0 && publications.length > 0
        ? ONLY_PUBLISHED
        : formatSummary(
            steps.map(({ version, change, document }) => ({ version, change, meeting: document.meeting })),
            asOf,
          ),
    stepCount: steps.length,
    steps: steps.slice(after, after + most).map(({ position, change, version, document, previous, ...step }) => ({
      position,
      change,
      version,
      tabled: tabled(document, previous?.id),
      previous: previous && positions.get(previous.id)!,
      daysSincePrevious: step.daysSincePrevious,
      copies: step.copies.map((copy) => tabled(copy)),
    })),
    supportingCount: supporting.length,
    supporting: supporting.slice(0, most).map((document) => tabled(document)),
    publicationCount: publications.length,
    publications: publications.slice(0, MAX_PUBLICATIONS).map((one) => publicationOf(one, footnotes)),
    findingCount: findings.length,
    findings: findings.slice(0, MAX_FINDINGS).map((finding) => findingOf(finding, footnotes)),
  };
}

/** Whether a finding is about these tablings. */
function isAbout(id: string, steps: readonly StepResult[]): (finding: FindingResult) => boolean {
  const ids = new Set([id, ...steps.flatMap(({ document, copies }) => [document, ...copies].map((it) => it.id))]);
  return ({ subject }) => ids.has(subject.id);
}
