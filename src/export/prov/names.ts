/** The namespaces of the qualified names. Each id of the graph is a name in `thing`. */
export const PREFIXES = {
  thing: 'urn:govgraph:thing:',
  govgraph: 'urn:govgraph:',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * The qualified name of an id: what PROV-N does not let stand in a local name as it is, is written
 * as its bytes in percent, as in an address.
 */
export const nameOfId = (id: string): string => `thing:${local(id)}`;

/** A blank node for a relation that nothing refers to. */
export const relationName = (...parts: readonly string[]): string => `_:${parts.map(local).join('.')}`;

const local = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%2F', '/')
    .replace(/[!'()*~]/g, percent)
    .replace(/^[-.]|\.$/g, percent);

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A value that is a qualified name. */
export const qualified = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' });
