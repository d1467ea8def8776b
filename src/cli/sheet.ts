import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Console } from './console.js';

type Style = Parameters<typeof styleText>[0];

/** What lines for a person are written on. */
export interface Sheet {
  /** In columns; endless where the output is no terminal, and on one too narrow to fit lines into. */
  readonly width: number;
  readonly styled: (style: Style, text: string) => string;
}

const NARROWEST = 40;
const HANG = 2;

export function sheetOf({ output, environment }: Pick<Console, 'output' | 'environment'>): Sheet {
  const columns = output.isTTY ? (output.columns ?? 0) : 0;
  const coloured = showsColours(output, environment);
  return {
    width: columns < NARROWEST ? Infinity : columns,
    styled: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** `NO_COLOR` wins over all else; for the rest, Node knows what a terminal can show. */
export const showsColours = (stream: Console['errors'], environment: Console['environment']): boolean =>
  !environment.NO_COLOR && stream.hasColors?.(environment) === true;

/** A text after so many blanks; where it has to go on in further lines, these begin a little further in. */
export function paragraph({ width }: Sheet, text: string, indent = 0): string {
  const lines = width === Infinity ? [text] : wrapAnsi(text, width - indent - HANG, { hard: true }).split('\n');
  return ' '.repeat(indent) + lines.join(`\n${' '.repeat(indent + HANG)}`);
}
