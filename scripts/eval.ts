/**
 * `npm run eval [-- --verbose | --json | --update-baseline]`: how well the program reads the pages of `test/truth/`,
 * against what a reader took from them. Status 1 where a figure is lower than it must be, or has been.
 */
import { parseArgs } from 'node:util';
import { ruleScores, scoreOf } from './eval/score.js';
import { disagreements, ruleTable, scoreTables } from './eval/tables.js';
import { figuresOf, readBaseline, shortfalls, writeBaseline } from './eval/thresholds.js';
import { labelledPages } from './eval/truth-file.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    verbose: { type: 'boolean' },
    'update-baseline': { type: 'boolean' },
  },
});

const pages = labelledPages();
const scores = pages.map(scoreOf);
if (values['update-baseline']) writeBaseline(scores);
const faults = shortfalls(scores, readBaseline());

if (values.json) {
  const disagreed = scores.map(({ page, wrong, missed }) => ({ page, wrong, missed }));
  console.log(JSON.stringify({ figures: figuresOf(scores), rules: ruleScores(scores), disagreed, faults }, null, 2));
} else {
  if (values.verbose) {
    for (const [i, score] of scores.entries()) {
      for (const line of disagreements(score, pages[i]!)) console.log(line);
    }
    console.log();
  }
  console.log(scoreTables(scores));
  console.log(`\nRules\n${ruleTable(scores)}`);
  for (const fault of faults) console.error(fault);
}
if (faults.length > 0) process.exitCode = 1;
