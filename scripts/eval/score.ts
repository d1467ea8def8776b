import type { Claim } from './claim.js';
import { inferredClaims } from './inferred-claims.js';
import { alone, labelledClaims, leftOpen, openName } from './labelled-claims.js';
import type { LabelledPage } from './truth-file.js';

/** The program's claims of one aspect beside those of the labels. */
export interface Tally {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

export interface Score {
  readonly page: string;
  readonly right: readonly Claim[];
  /** Said by the program, not by the labels. */
  readonly wrong: readonly Claim[];
  /** Said by the labels, not by the program. */
  readonly missed: readonly Claim[];
}

const keyOf = ({ aspect, subject, says }: Claim): string => JSON.stringify([aspect, subject, says]);

export function scoreOf(page: LabelledPage): Score {
  const open = leftOpen(page.truth);
  const measured = (claims: readonly Claim[]): Claim[] =>
    claims.filter(({ aspect, subject }) => !open.has(openName(aspect, subject)));
  const labelled = measured(labelledClaims(page.truth));
  const inferred = measured(inferredClaims(page, alone(page.truth)));
  const [said, due] = [new Set(inferred.map(keyOf)), new Set(labelled.map(keyOf))];
  return {
    page: page.name,
    right: inferred.filter((claim) => due.has(keyOf(claim))),
    wrong: inferred.filter((claim) => !due.has(keyOf(claim))),
    missed: labelled.filter((claim) => !said.has(keyOf(claim))),
  };
}

export function tallyOf(scores: readonly Score[], aspect: string): Tally {
  const count = (claims: (score: Score) => readonly Claim[]): number =>
    scores.flatMap(claims).filter((claim) => claim.aspect === aspect).length;
  return {
    truePositives: count((score) => score.right),
    falsePositives: count((score) => score.wrong),
    falseNegatives: count((score) => score.missed),
  };
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

export const precisionOf = (tally: Tally): number => share(tally.truePositives, tally.falsePositives);
export const recallOf = (tally: Tally): number => share(tally.truePositives, tally.falseNegatives);

export const isEmpty = (tally: Tally): boolean =>
  tally.truePositives + tally.falsePositives + tally.falseNegatives === 0;

/** How often a rule's edges were right, beside how sure it was. */
export interface RuleScore {
  readonly relation: string;
  readonly rule: string;
  readonly right: number;
  readonly total: number;
  readonly meanConfidence: number;
}

export function ruleScores(scores: readonly Score[]): RuleScore[] {
  const rules = new Map<string, { relation: string; rule: string; right: number; confidences: number[] }>();
  const count = ({ aspect, rule }: Claim, right: 0 | 1): void => {
    if (!rule) return;
    const key = JSON.stringify([aspect, rule.name]);
    const counted = rules.get(key) ?? { relation: aspect, rule: rule.name, right: 0, confidences: [] };
    counted.right += right;
    counted.confidences.push(rule.confidence);
    rules.set(key, counted);
  };
  for (const { right, wrong } of scores) {
    for (const claim of right) count(claim, 1);
    for (const claim of wrong) count(claim, 0);
  }
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { confidences, ...counted }]) => ({
      ...counted,
      total: confidences.length,
      meanConfidence: confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length,
    }));
}
