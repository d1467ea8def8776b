import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Console } from './console.js';

type Style = Parameters<typeof styleText>[0];

/** How lines for a person are laid out. */
export interface Layout {
  /** In columns; unlimited if the output is not a terminal, or if the terminal is too narrow. */
  readonly width: number;
  readonly styled: (style: Style, text: string) => string;
}

const MIN_WIDTH = 40;
const HANGING_INDENT = 2;

export function layoutOf({ output, environment }: Pick<Console, 'output' | 'environment'>): Layout {
  const columns = output.isTTY ? (output.columns ?? 0) : 0;
  const coloured = hasColours(output, environment);
  return {
    width: columns < MIN_WIDTH ? Infinity : columns,
    styled: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** Whether colours are shown. `NO_COLOR` takes precedence; otherwise Node decides by the terminal. */
export const hasColours = (stream: Console['errors'], environment: Console['environment']): boolean =>
  !environment.NO_COLOR && stream.hasColors?.(environment) === true;

/** An indented text. Further lines are indented a little more. */
export function paragraph({ width }: Layout, text: string, indent = 0): string {
  const lines =
    width === Infinity ? [text] : wrapAnsi(text, width - indent - HANGING_INDENT, { hard: true }).split('\n');
  return ' '.repeat(indent) + lines.join(`\n${' '.repeat(indent + HANGING_INDENT)}`);
}
