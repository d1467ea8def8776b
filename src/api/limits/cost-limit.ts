import {
  getNullableType,
  getVariableValues,
  GraphQLError,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { LIMITS } from './limits.js';

/** The assumed length of a list without pages. */
const LIST = 5;
/** The assumed number of relationships for each node of a graph. */
const LINKS = 2;

/** An operation with its variables as they were sent. */
export interface RequestedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Throws `QUERY_TOO_COMPLEX` if the answer could hold more than `most` values. Wrong variables are left to
 * the execution, which refuses them.
 */
export function refuseCostly({ schema, document, operation, variables }: RequestedOperation, most: number): void {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (errors) return;
  const cost = costOf({ schema, document, operation, variables });
  if (cost <= most) return;
  throw new GraphQLError(
    `The answer could hold ${cost} values; the limit is ${most}. Ask for shorter pages or fewer fields.`,
    {
      extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
    },
  );
}

/** The number of values that the answer could hold. */
export function costOf({ schema, document, operation, variables }: RequestedOperation): number {
  return getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operation.name && { operationName: operation.name.value }),
    estimators: [costOfField],
    // The selections are limited before, in validation.
    maxQueryNodes: Infinity,
  });
}

/** One for the field, and the cost of its selections for each item that it can hold. */
function costOfField({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + childComplexity * lengthOf(type.name, field, args);
}

function lengthOf(
  parent: string,
  field: ComplexityEstimatorArgs['field'],
  args: Readonly<Record<string, unknown>>,
): number {
  const type = getNullableType(field.type);
  if (!isListType(type)) return 'name' in type ? itemsOf(type.name, args) : 1;
  // The items of these were counted at the field that returned them.
  if (parent.endsWith('Connection')) return 1;
  if (parent === 'Graph') return field.name === 'edges' ? LINKS : 1;
  return Array.isArray(args.ids) ? args.ids.length : LIST;
}

/** The number of items that a page or a part of the graph can hold. */
function itemsOf(type: string, args: Readonly<Record<string, unknown>>): number {
  if (type.endsWith('Connection')) return within(args.first ?? args.last ?? LIMITS.pageUsual, LIMITS.page);
  if (type !== 'Graph') return 1;
  return 'maxLength' in args
    ? within(args.maxLength ?? LIMITS.pathLengthUsual, LIMITS.pathLength) + 1
    : within(args.limit ?? LIMITS.neighbourhoodSizeUsual, LIMITS.neighbourhoodSize);
}

/** A length out of bounds is refused later, by the check of its argument. */
const within = (length: unknown, most: number): number =>
  typeof length === 'number' ? Math.max(1, Math.min(length, most)) : most;
