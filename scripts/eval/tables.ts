import Table from 'cli-table3';
import { isProperty, isRelation, PROPERTIES, RELATIONS, rowName, type Claim } from './claim.js';
import { isEmpty, precisionOf, recallOf, ruleScores, tallyOf, type Score } from './score.js';
import { aspectsOf } from './thresholds.js';
import type { LabelledPage } from './truth-file.js';

const plain = { head: [], border: [], compact: true };
const share = (value: number): string => value.toFixed(value === 1 ? 0 : 3);

function scoreTable(scores: readonly Score[], aspects: readonly string[]): string {
  const table = new Table({
    head: ['', ...scores.map(({ page }) => page), 'right', 'wrong', 'missed', 'precision', 'recall'],
    style: plain,
  });
  for (const aspect of aspects) {
    const all = tallyOf(scores, aspect);
    if (isEmpty(all)) continue;
    const ofPages = scores.map((score) => {
      const tally = tallyOf([score], aspect);
      return isEmpty(tally) ? '' : `${share(precisionOf(tally))} ${share(recallOf(tally))}`;
    });
    const figures = [all.truePositives, all.falsePositives, all.falseNegatives];
    table.push([aspect, ...ofPages, ...figures, share(precisionOf(all)), share(recallOf(all))]);
  }
  return table.toString();
}

/** Per page precision and recall, then the counts and figures of all pages. */
export const scoreTables = (scores: readonly Score[]): string =>
  [
    ['Properties', PROPERTIES] as const,
    ['Relations', RELATIONS] as const,
    ['Findings', aspectsOf(scores).filter((aspect) => !isProperty(aspect) && !isRelation(aspect))] as const,
  ]
    .map(([heading, aspects]) => `${heading}\n${scoreTable(scores, aspects)}`)
    .join('\n\n');

/** How often each rule was right. */
export function ruleTable(scores: readonly Score[]): string {
  const table = new Table({ head: ['relation', 'rule', 'right', 'of', 'mean confidence'], style: plain });
  for (const { relation, rule, right, total, meanConfidence } of ruleScores(scores)) {
    table.push([relation, rule, right, total, meanConfidence.toFixed(2)]);
  }
  return table.toString();
}

/** Each disagreement, with the row that it is about. */
export function disagreements(score: Score, page: LabelledPage): string[] {
  const rows = new Map(page.text.split('\n').map((text, i) => [rowName(i + 1), text]));
  const told = (claim: Claim, verdict: string): string =>
    [
      `${score.page}: ${claim.aspect} of ${claim.subject}: ${verdict} ${claim.says}`,
      ...(claim.rule ? [`(by ${claim.rule.name})`] : []),
      ...[claim.subject, claim.says].flatMap((name) => (rows.has(name) ? [`\n    ${rows.get(name)!}`] : [])),
    ].join(' ');
  const both = [
    ...score.wrong.map((claim) => ({ claim, verdict: 'wrongly' })),
    ...score.missed.map((claim) => ({ claim, verdict: 'missed' })),
  ];
  return both
    .sort((a, b) => (orderOf(a.claim) < orderOf(b.claim) ? -1 : 1))
    .map(({ claim, verdict }) => told(claim, verdict));
}

const orderOf = ({ aspect, subject }: Claim): string => `${aspect} ${subject}`;
