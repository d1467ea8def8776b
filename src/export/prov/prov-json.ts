import { TYPES } from '../../graph/ontology.js';
import type { GraphPart } from '../graph-part.js';
import { jsonMembers } from '../json.js';
import { activity, agent, entity, READER, readerAgent, type Attributes } from './elements.js';
import { nameOfId, PREFIXES, relationName } from './names.js';
import { PROV_RELATIONS, relationshipAttributes } from './relationships.js';

type Members = AsyncGenerator<readonly [name: string, value: Attributes]>;

/**
 * PROV-JSON (W3C member submission of 24 April 2013). Nodes are entities, groups also agents;
 * reading a listing is an activity that generated its rows. Every node is derived from its rows, and
 * a revision also from the document that it revises.
 */
export async function* provJson(part: GraphPart): AsyncGenerator<string> {
  yield `{\n"prefix":${JSON.stringify(PREFIXES)}`;
  yield* section('entity', entities(part));
  yield* section('agent', agents(part));
  yield* section('activity', activities(part));
  yield* section('used', readings(part, 'prov:entity'));
  yield* section('wasAssociatedWith', readings(part, 'prov:agent'));
  yield* section('wasGeneratedBy', generations(part));
  yield* section('hadMember', pairs(part, ['ROW_OF'], ['prov:entity', 'prov:collection']));
  yield* section(
    'specializationOf',
    pairs(part, ['VERSION_OF', 'PUBLICATION_OF'], ['prov:specificEntity', 'prov:generalEntity']),
  );
  for (const relation of ['wasDerivedFrom', 'wasAttributedTo', 'wasInfluencedBy'] as const) {
    yield* section(relation, relationships(part, relation));
  }
  yield '\n}\n';
}

async function* section(name: string, members: Members): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}:{`;
  yield* jsonMembers(members);
  yield '}';
}

async function* entities(part: GraphPart): Members {
  for await (const node of part.nodes()) yield [nameOfId(node.id), entity(node)];
}

async function* agents(part: GraphPart): Members {
  yield [READER, readerAgent];
  for await (const group of part.nodes(['Group'])) yield [nameOfId(group.id), agent(group)];
}

/** The activity of reading a listing. */
const readingOf = (listing: string): string => nameOfId(`reading/${listing}`);

async function* activities(part: GraphPart): Members {
  for await (const listing of part.nodes(['Listing'])) yield [readingOf(listing.id), activity(listing)];
}

/** Each reading used its listing and was associated with the software. */
async function* readings(part: GraphPart, end: 'prov:entity' | 'prov:agent'): Members {
  for await (const { id } of part.nodes(['Listing'])) {
    const other = end === 'prov:entity' ? nameOfId(id) : READER;
    yield [relationName(end.slice('prov:'.length), id), { 'prov:activity': readingOf(id), [end]: other }];
  }
}

async function* generations(part: GraphPart): Members {
  for await (const { from, to } of part.relationships(['ROW_OF'])) {
    yield [relationName('read', from), { 'prov:entity': nameOfId(from), 'prov:activity': readingOf(to) }];
  }
}

/** A relation to which PROV gives no attributes. */
async function* pairs(
  part: GraphPart,
  types: readonly ('ROW_OF' | 'VERSION_OF' | 'PUBLICATION_OF')[],
  [fromEnd, toEnd]: readonly [from: string, to: string],
): Members {
  for await (const { type, from, to } of part.relationships(types)) {
    yield [relationName(type, from, to), { [fromEnd]: nameOfId(from), [toEnd]: nameOfId(to) }];
  }
}

async function* relationships(part: GraphPart, relation: string): Members {
  for (const type of TYPES) {
    const prov = PROV_RELATIONS[type];
    if (prov?.relation !== relation) continue;
    for await (const fact of part.relationships([type])) {
      yield [relationName(type, fact.from, fact.to), relationshipAttributes(fact, prov)];
    }
  }
}
