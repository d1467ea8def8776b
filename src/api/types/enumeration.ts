import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum whose values are their names, with a description for each. */
export function enumeration<V extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<V, string>>,
): { readonly [K in V]: K } {
  const values = Object.keys(meanings) as V[];
  const enumeration = Object.fromEntries(values.map((v) => [v, v])) as { readonly [K in V]: K };
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((v) => [v, { description: meanings[v] }])) as Record<
      V,
      { description: string }
    >,
  });
  return enumeration;
}
