import { readFileSync, writeFileSync } from 'node:fs';
import { RELATIONS } from './claim.js';
import { precisionOf, recallOf, tallyOf, type Score } from './score.js';
import { BASELINE, SAMPLE } from './truth-file.js';

/** Figures by page, then by aspect. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

interface Figure {
  readonly precision: number;
  readonly recall: number;
}

const LEAST_OF_SAMPLE: Figure = { precision: 1, recall: 0.99 };
const LEAST_OF_INVENTED: Figure = { precision: 0.98, recall: 0.98 };

const rounded = (share: number): number => Math.floor(share * 10_000) / 10_000;

export function aspectsOf(scores: readonly Score[]): string[] {
  const claims = scores.flatMap(({ right, wrong, missed }) => [...right, ...wrong, ...missed]);
  return [...new Set(claims.map(({ aspect }) => aspect))].sort();
}

function figureOf(score: Score, aspect: string): Figure {
  const tally = tallyOf([score], aspect);
  return { precision: rounded(precisionOf(tally)), recall: rounded(recallOf(tally)) };
}

export const figuresOf = (scores: readonly Score[]): Figures =>
  Object.fromEntries(
    scores.map((score) => [
      score.page,
      Object.fromEntries(aspectsOf([score]).map((aspect) => [aspect, figureOf(score, aspect)])),
    ]),
  );

export const readBaseline = (): Figures => JSON.parse(readFileSync(BASELINE, 'utf8')) as Figures;

export const writeBaseline = (scores: readonly Score[]): void =>
  writeFileSync(BASELINE, `${JSON.stringify(figuresOf(scores), null, 2)}\n`);

/** Every figure that is lower than it must be, in words. */
export function shortfalls(scores: readonly Score[], baseline: Figures): string[] {
  return scores.flatMap((score) => {
    const least = score.page === SAMPLE ? LEAST_OF_SAMPLE : LEAST_OF_INVENTED;
    const before = baseline[score.page] ?? {};
    return [
      ...RELATIONS.flatMap((relation) => below(score, relation, least, 'which must be')),
      ...Object.entries(before).flatMap(([aspect, figure]) => below(score, aspect, figure, 'which has been')),
    ];
  });
}

function below(score: Score, aspect: string, least: Figure, claim: string): string[] {
  const figure = figureOf(score, aspect);
  return (['precision', 'recall'] as const)
    .filter((measure) => figure[measure] < least[measure])
    .map((measure) => `${score.page}: ${measure} of ${aspect} is ${figure[measure]}, ${claim} ${least[measure]}`);
}
