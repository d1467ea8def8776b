import { FINDING_RULES } from '../../graph/findings/index.js';
import { graphql } from '../../typed-query.js';
import type { Ask } from '../ask.js';
import { ITEM, itemOf } from '../item.js';
import { emptyGraph, notFound, type NotFound } from '../not-found.js';

/** The codes of findings. */
export const CODES = FINDING_RULES.map(({ code }) => code);

const KNOWN = graphql(
  `
    query Known($subject: ID!) {
      node(id: $subject) {
        id
      }
      groups {
        ...Item
      }
    }
  `,
  [ITEM],
);

interface Filter {
  readonly code?: string | undefined;
  readonly group?: string | undefined;
  readonly subject?: string | undefined;
}

/** Says that there are no such findings, or that the group, item or code does not exist. */
export async function noFindings(ask: Ask, { code, group, subject }: Filter): Promise<NotFound> {
  const empty = await emptyGraph(ask);
  if (empty) return empty;
  if (code !== undefined && !CODES.includes(code)) {
    return { message: `There is no finding code “${code}”. The codes are ${CODES.join(', ')}.`, instead: [] };
  }
  const known = await ask(KNOWN, { subject: subject ?? '' });
  if (group !== undefined && known.groups.every(({ id }) => id !== group.toUpperCase())) {
    return { message: `There is no group “${group}” in the graph.`, instead: known.groups.map(itemOf) };
  }
  if (subject !== undefined && !known.node) return notFound(ask, { what: 'item with the id', written: subject });
  return { message: 'There are no such findings.', instead: [] };
}
