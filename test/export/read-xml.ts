import { SaxesParser } from 'saxes';

export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a text in their order. Throws where it is not well-formed XML 1.0. */
export function readXml(text: string): ReadElement[] {
  const elements: ReadElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.write(text).close();
  return elements;
}
