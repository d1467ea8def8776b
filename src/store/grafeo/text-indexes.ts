import { statementsOf } from '../statements.js';

const ASKED = /grafeo\.search\.text\('(\w+)', '(\w+)'/g;

/** The full-text indexes that the statements ask, by label and property: Cypher has no word to declare one in. */
export function textIndexes(): readonly (readonly [label: string, property: string])[] {
  return [...statementsOf('grafeo').read.values()].flatMap(({ statement }) =>
    [...statement.matchAll(ASKED)].map(([, label, property]) => [label!, property!] as const),
  );
}
