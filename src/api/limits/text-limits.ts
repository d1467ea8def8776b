import {
  GraphQLID,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { badUserInput } from '../bad-user-input.js';
import { LIMITS } from './limits.js';

/** Maximum lengths, in characters, of arguments and input fields that do not have the usual one of their type. */
const LENGTHS: Readonly<Record<string, number>> = {
  'search.text': LIMITS.searchText,
  'IngestListingInput.name': LIMITS.sourceName,
  'IngestListingInput.text': LIMITS.bodyOfWriter,
};

/**
 * Gives every text that a caller can send a maximum length: states it in the description, and refuses a
 * longer text with `BAD_USER_INPUT` before the field is resolved. Changes the schema that it is given.
 */
export function limitTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach((field) => stateLimit(type.name, field));
    if (isObjectType(type)) Object.values(type.getFields()).forEach(limitArguments);
  }
}

function limitArguments(field: GraphQLField<unknown, unknown>): void {
  const texts = field.args.filter(({ type }) => takesText(type));
  if (texts.length === 0) return;
  for (const argument of field.args) stateLimit(field.name, argument);
  const resolve = field.resolve!;
  field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
    for (const { name, type } of texts) refuseLong(args[name], type, field.name, name);
    return resolve(source, args, context, info);
  };
}

/** Whether the type is, or has somewhere inside it, a text. */
function takesText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => takesText(field.type));
  return named === GraphQLString || named === GraphQLID;
}

function refuseLong(value: unknown, type: GraphQLInputType, owner: string, name: string): void {
  if (Array.isArray(value)) {
    for (const item of value) refuseLong(item, type, owner, name);
    return;
  }
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    if (typeof value !== 'object' || value === null) return;
    const given = value as Readonly<Record<string, unknown>>;
    for (const field of Object.values(named.getFields()))
      refuseLong(given[field.name], field.type, named.name, field.name);
    return;
  }
  const most = lengthOf(owner, name, type);
  if (most === null || typeof value !== 'string' || value.length <= most) return;
  throw badUserInput(`${name} must have at most ${written(most)} characters.`);
}

/** The maximum length of a text; null where the type is not a text. */
function lengthOf(owner: string, name: string, type: GraphQLInputType): number | null {
  const named = getNamedType(type);
  if (named !== GraphQLString && named !== GraphQLID) return null;
  if (name === 'after' || name === 'before') return LIMITS.cursor;
  return LENGTHS[`${owner}.${name}`] ?? (named === GraphQLID ? LIMITS.id : LIMITS.text);
}

function stateLimit(owner: string, item: GraphQLArgument | GraphQLInputField): void {
  const most = lengthOf(owner, item.name, item.type);
  if (most === null) return;
  const each = isListType(getNullableType(item.type)) ? 'Each has at most' : 'At most';
  item.description = `${item.description ?? ''} ${each} ${written(most)} characters.`.trim();
}

const written = (length: number): string => length.toLocaleString('en-GB');
