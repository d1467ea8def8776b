import { z } from 'zod';
import { LIMITS } from '../../api/limits/limits.js';
import { shortText } from '../arguments.js';
import { CLAIM, Claim, claimInWords, claimOf, type ToldClaim } from '../claim.js';
import { DOCUMENT, Document, documentOf, type ToldDocument } from '../document.js';
import { Evidence, evidenceInWords, Notes, ROW } from '../evidence.js';
import { item, sections } from '../lines.js';
import { missing, Missing, missingInWords } from '../missing.js';
import { Thing, THING, thingInWords, thingOf, type ToldThing } from '../thing.js';
import { tool } from '../tool.js';

const QUERY = `
query Path($from: ID!, $to: ID!, $maxLength: Int!) {
  path(from: $from, to: $to, maxLength: $maxLength) {
    nodes { ...Thing ... on Document { ...Document } }
    edges { ...Claim }
  }
  from: node(id: $from) { ...Thing }
  to: node(id: $to) { ...Thing }
}
${THING}${ROW}${DOCUMENT}${CLAIM}`;

type ToldNode = ToldThing & (({ readonly __typename: 'Document' } & ToldDocument) | { readonly __typename: 'Meeting' });

interface Answered {
  readonly path: { readonly nodes: readonly ToldNode[]; readonly edges: readonly ToldClaim[] } | null;
  readonly from: ToldThing | null;
  readonly to: ToldThing | null;
}

const END =
  'The id of anything: a change request (CR018, cr18), a meeting (DAG/2023-02-16), a document, a series, a group.';

export const path = tool({
  name: 'path',
  title: 'How two things are related',
  description:
    'Shows a shortest way between two things of the record, whichever way its relationships go, with the rule and the rows behind each step: how two change requests come together, or by which papers a group has to do with a document.',
  takes: z.strictObject({
    from: shortText().describe(END),
    to: shortText().describe(END),
    maxLength: z
      .int()
      .min(1)
      .max(LIMITS.pathLength)
      .default(LIMITS.pathLengthUsual)
      .describe('How many relationships long it may be.'),
  }),
  gives: z.object({
    path: z
      .object({
        things: z.array(Thing).describe('What the way leads over, from the one end to the other.'),
        claims: z.array(Claim).describe('The relationships along it, one a step.'),
        documents: z.array(Document).describe('Those of the things that are documents.'),
      })
      .nullable(),
    missing: Missing.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, given) {
    const { path: found, from, to } = await ask<Answered>(QUERY, given);
    const notes = new Notes();
    if (!found) {
      const absent = from ? (to ? null : given.to) : given.from;
      return {
        path: null,
        missing:
          absent === null
            ? tooFar(from!, to!, given.maxLength)
            : await missing(ask, { what: 'thing with the id', written: absent }),
        evidence: notes.evidence(),
      };
    }
    return {
      path: {
        things: found.nodes.map(thingOf),
        claims: found.edges.map((edge) => claimOf(edge, notes)),
        documents: found.nodes.flatMap((node) => (node.__typename === 'Document' ? [documentOf(node, notes)] : [])),
      },
      missing: null,
      evidence: notes.evidence(),
    };
  },

  tell({ path: found, missing: none, evidence }) {
    if (!found) return missingInWords(none!);
    const { things, claims, documents } = found;
    const [from, to] = [things[0]!, things.at(-1)!];
    return sections(
      [
        claims.length === 0
          ? `Both are ${thingInWords(from)}.`
          : `${from.name} and ${to.name} are ${apart(claims.length)}.`,
      ],
      claims.flatMap((claim, i) => item([claim.from.name, claimInWords(claim)], `${i + 1}.`)),
      ['By way of', ...things.map((thing) => `- ${thingInWords(thing)}`)],
      documents.length === 0 ? [] : ['Cite as', ...documents.map(({ citation }) => `- ${citation}`)],
      evidenceInWords(evidence),
    );
  },
});

const apart = (length: number): string => (length === 1 ? '1 relationship apart' : `${length} relationships apart`);

const tooFar = (from: ToldThing, to: ToldThing, maxLength: number): Missing => ({
  message: `No way of at most ${maxLength} relationships leads from ${thingInWords(thingOf(from))} to ${thingInWords(thingOf(to))}.${maxLength < LIMITS.pathLength ? ` A longer one may: maxLength goes up to ${LIMITS.pathLength}.` : ''}`,
  instead: [],
});
