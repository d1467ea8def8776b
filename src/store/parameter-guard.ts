import { ParameterError } from './errors.js';

export type Scalar = string | number | boolean | null;
type FlatMap = Readonly<Record<string, Scalar | readonly string[]>>;
export type Parameter = Scalar | readonly Scalar[] | readonly FlatMap[];
export type Parameters = Readonly<Record<string, Parameter>>;

/** Of one statement's parameters together. */
const MOST_VALUES = 1_000_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** The parameters by which statements that write find nodes: a MERGE on null creates a node that cannot be found. */
const IDENTITIES = new Set(['id', 'from', 'to', 'ids']);

/**
 * Accepts only values that every engine treats in the same way: scalars, lists of scalars,
 * and lists of flat maps, whose values are scalars or lists of texts; texts well-formed, numbers
 * finite, all within limits. A parameter of `access` `write` has no null or empty id. Throws
 * `ParameterError`, which names the parameter and never shows its value.
 */
export function guardParameters(statement: string, parameters: unknown, access: 'read' | 'write'): Parameters {
  const guard = new Guard(statement, access === 'write');
  if (!isPlainMap(parameters)) throw guard.refusal('parameters', 'are not a plain object');
  for (const [name, value] of Object.entries(parameters)) guard.parameter(name, value);
  return parameters as Parameters;
}

class Guard {
  private values = 0;
  private characters = 0;

  constructor(
    private readonly statement: string,
    private readonly identified: boolean,
  ) {}

  refusal(place: string, fault: string): ParameterError {
    return new ParameterError(`${this.statement}: ${place} ${fault}`);
  }

  parameter(name: string, value: unknown): void {
    this.text(name, 'the name of a parameter');
    if (!Array.isArray(value)) {
      this.scalar(value, name);
      this.identity(value, name, name);
      return;
    }
    this.count(value.length, name);
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      const place = `${name}[${i}]`;
      if (isPlainMap(item) !== isPlainMap(value[0]))
        throw this.refusal(place, 'is a map in a list of values, or a value in a list of maps');
      if (isPlainMap(item)) this.map(item, place);
      else {
        this.scalar(item, place);
        this.identity(item, name, place);
      }
    }
  }

  private map(map: Record<string, unknown>, place: string): void {
    for (const [key, value] of Object.entries(map)) {
      this.text(key, `a key of ${place}`);
      const at = `${place}.${key}`;
      if (!Array.isArray(value)) {
        this.scalar(value, at);
        this.identity(value, key, at);
        continue;
      }
      this.count(value.length, at);
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        if (typeof item !== 'string') throw this.refusal(`${at}[${i}]`, 'is not a text');
        this.text(item, `${at}[${i}]`);
      }
    }
  }

  private scalar(value: unknown, place: string): void {
    this.count(1, place);
    if (value === null || typeof value === 'boolean') return;
    if (typeof value === 'string') this.text(value, place);
    else if (typeof value !== 'number') throw this.refusal(place, 'is neither a text, a number, a boolean nor null');
    else if (!Number.isFinite(value)) throw this.refusal(place, 'is not a finite number');
  }

  private identity(value: unknown, key: string, place: string): void {
    if (!this.identified || !IDENTITIES.has(key)) return;
    if (typeof value !== 'string' || value === '') throw this.refusal(place, 'is not an id');
  }

  private text(text: string, place: string): void {
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS)
      throw this.refusal(place, `goes beyond ${MOST_CHARACTERS} characters in all`);
    if (LONE_SURROGATE.test(text)) throw this.refusal(place, 'is not well-formed Unicode');
  }

  private count(values: number, place: string): void {
    this.values += values;
    if (this.values > MOST_VALUES) throw this.refusal(place, `goes beyond ${MOST_VALUES} values in all`);
  }
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
