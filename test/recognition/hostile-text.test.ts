import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { titleWords } from '../../src/graph/title-words.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { recogniseShortName } from '../../src/recognition/recognise-short-name.js';
import { sentenceReader } from '../../src/recognition/recognise-sentence.js';

const LENGTH = 200_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** As long as a page and as harmless as a title. */
const HARMLESS = filled('Delivery Plan for Area One and Two ');

/** Text that makes a careless pattern look again and again at what it has seen. */
const HOSTILE: Readonly<Record<string, string>> = {
  'brackets that never close': filled('('),
  'brackets that never opened': filled(')'),
  'brackets in brackets': filled('(').slice(LENGTH / 2) + filled(')').slice(LENGTH / 2),
  dashes: filled('- '),
  blanks: `${filled(' ')}x`,
  'full stops': filled('. '),
  versions: filled('v1.1 '),
  'one long version': `Plan v${filled('1')}`,
  'a list of change requests': filled('CR018 & '),
  'ranges of change requests': filled('CR018-020 '),
  markers: filled('draft '),
  'markers in brackets': filled('(draft) '),
  appendices: filled('appendix 1 '),
  references: filled('DES-196 '),
  kinds: filled('minutes '),
  'half a kind': filled('terms of '),
  days: filled('14 December '),
  digits: filled('1'),
  'dotted digits': filled('1.1.'),
  'one word': filled('a'),
  codes: filled('ABC '),
  noughts: `CR${filled('0')}`,
  'astral characters': filled('👍🏽 '),
};

/** Processor time of reading it in every way, in microseconds. */
function cost(text: string): number {
  const before = process.cpuUsage();
  recogniseShortName(text, { group: 'ABC' }, defaultProfile());
  titleWords(text, defaultProfile());
  const read = sentenceReader({ group: 'ABC', name: 'Some Group' }, defaultProfile());
  read(text);
  read(text.slice(0, 2000));
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe('long hostile text costs little more than harmless text of the same length', () => {
  cost(HARMLESS);
  const harmless = cost(HARMLESS);
  for (const [what, text] of Object.entries(HOSTILE)) {
    it(what, () => {
      const times = cost(text) / harmless;
      assert.ok(times < 40, `it costs ${Math.round(times)} times as much`);
    });
  }
});
