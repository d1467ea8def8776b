/** The namespaces of qualified names. Each id of the graph is a local name in `thing`. */
export const PREFIXES = {
  thing: 'urn:govgraph:thing:',
  govgraph: 'urn:govgraph:',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The qualified name of an id. Characters that PROV-N does not allow in a local name are percent-encoded. */
export const nameOfId = (id: string): string => `thing:${local(id)}`;

/** The id of a relation: a blank node, since nothing refers to it. */
export const relationName = (...parts: readonly string[]): string => `_:${parts.map(local).join('.')}`;

const local = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%2F', '/')
    .replace(/[!'()*~]/g, percent)
    .replace(/^[-.]|\.$/g, percent);

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A value that is a qualified name. */
export const qualified = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' });
