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

/** How many things a list that does not come in pages is reckoned to hold. */
const LIST = 5;
const PAGE = { whereNoneIsAskedFor: 50, most: 100 };

/** What is asked for, with the variables as they were sent. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Throws `QUERY_TOO_COMPLEX` where the operation could bring more than `most` values. Variables that
 * are wrong are the execution's to refuse: it runs nothing then.
 */
export function refuseCostly({ schema, document, operation, variables }: Asked, most: number): void {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (errors) return;
  const cost = costOf({ schema, document, operation, variables });
  if (cost <= most) return;
  throw new GraphQLError(
    `This could bring ${cost} values; ${most} are allowed. Ask for shorter pages, or for less of each thing.`,
    {
      extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
    },
  );
}

function costOf({ schema, document, operation, variables }: Asked): number {
  return getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operation.name && { operationName: operation.name.value }),
    estimators: [costOfField],
  });
}

/** One for the field itself, and what is below it for as many things as it can hold. */
function costOfField({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + childComplexity * lengthOf(type.name, field, args);
}

function lengthOf(
  parent: string,
  field: ComplexityEstimatorArgs['field'],
  args: Readonly<Record<string, unknown>>,
): number {
  const type = getNullableType(field.type);
  if (!isListType(type)) return 'name' in type && type.name.endsWith('Connection') ? pageOf(args) : 1;
  // The page's length was reckoned with at the connection.
  if (parent.endsWith('Connection')) return 1;
  return Array.isArray(args.ids) ? args.ids.length : LIST;
}

/** A length out of bounds is refused where the page is read, under its own name. */
function pageOf(args: Readonly<Record<string, unknown>>): number {
  const length = args.first ?? args.last ?? PAGE.whereNoneIsAskedFor;
  return typeof length === 'number' ? Math.max(1, Math.min(length, PAGE.most)) : PAGE.most;
}
