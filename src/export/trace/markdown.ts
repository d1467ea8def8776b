import { legal } from '../xml.js';
import type { Block, Item } from './packet.js';

/** The page as Markdown: CommonMark with GitHub's tables. */
export const markdown = (blocks: readonly Block[]): string => `${blocks.map(blockOf).join('\n\n')}\n`;

function blockOf(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text);
    case 'table':
      return [tableRow(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(tableRow)].join('\n');
    case 'list':
      return block.items.map(itemOf).join('\n');
  }
}

const tableRow = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

const itemOf = ({ text, below }: Item): string =>
  [`- ${escaped(text)}`, ...below.map((line) => `  - ${escaped(line)}`)].join('\n');

/** Characters that have a meaning in Markdown anywhere. */
const ANYWHERE = /[\\`*_[\]<>#|~&]/g;
/** Characters that have a meaning at the beginning of a line. */
const AT_THE_BEGINNING = /^(?:[-+=]|\d+(?=[.)]))/;

/** The text on one line, without meaning for Markdown. */
const escaped = (text: string): string =>
  legal(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(AT_THE_BEGINNING, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
