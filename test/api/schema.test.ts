import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { schema } from '../../src/api/schema.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';

test('everything that can be asked for says what it is', () => {
  const silent: string[] = [];
  const says = (name: string, { description }: { readonly description?: string | null | undefined }) => {
    if (!description) silent.push(name);
  };
  for (const type of Object.values(schema().getTypeMap())) {
    if (type.name.startsWith('__') || (isScalarType(type) && isSpecifiedScalarType(type))) continue;
    if (type !== schema().getQueryType() && type !== schema().getMutationType()) says(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) says(`${type.name}.${value.name}`, value);
    const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    for (const field of fields) {
      says(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const arg of field.args) says(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  assert.deepEqual(silent, []);
});

test('the schema that is written down can be built from', () => {
  const written = buildSchema(readFileSync(join(PACKAGE_ROOT, 'schema', 'schema.graphql'), 'utf8'));
  assert.deepEqual(Object.keys(written.getTypeMap()).sort(), Object.keys(schema().getTypeMap()).sort());
});
