import neo4j from 'neo4j-driver';
import type { Parameters } from '../parameter-guard.js';

/** Whole numbers as integers: the driver would send every number as a float, which no LIMIT takes. */
export function neo4jParameters(parameters: Parameters): Record<string, unknown> {
  return converted(parameters);
}

function converted(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, convertedValue(value)]));
}

function convertedValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(convertedValue);
  return typeof value === 'object' && value !== null ? converted({ ...value }) : value;
}
