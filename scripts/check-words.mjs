/** `npm run check:words`: fails if the text that people read has one of the phrases that plain English replaced. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const phrases = [
  /here is said/i,
  /no version before \S+ is\b/i,
  /what came between/i,
  /(nothing|facts about \S+) rests? on/i,
  /the graph stands on/i,
  /what became of/i,
  /what is found/i,
  /\bsteps away\b/i,
  /\bopen further\b/i,
  /\bno thing\b/i,
  /single keys act/i,
  /prints no version/i,
  /no finding is as/i,
  /one of them can go|stands on \d+ rows/i,
  /what its name says/i,
  /make the graph tell|\bthe graph tells\b/i,
  /why (we say so|it is believed)/i,
  /faults? of the record/i,
];

const read = ['src', 'web', 'schema', 'docs', 'examples', 'cypher', '*.md'];
const files = execFileSync('git', ['ls-files', '--', ...read], { encoding: 'utf8' })
  .trim()
  .split('\n');
for (const file of files) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const found = phrases.map((phrase) => phrase.exec(line)?.[0]).find((text) => text !== undefined);
    if (found === undefined) continue;
    console.error(`${file}:${index + 1}: “${found}”`);
    process.exitCode = 1;
  }
}
