import { legal } from '../xml.js';
import type { Block, Item } from './packet.js';

/** The page as Markdown: CommonMark with the tables of GitHub. */
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

/** What Markdown reads as its own anywhere. */
const ANYWHERE = /[\\`*_[\]<>#|~&]/g;
/** What it reads as its own where a line begins. */
const AT_THE_BEGINNING = /^(?:[-+=]|\d+(?=[.)]))/;

/** The text as it is, on one line. */
const escaped = (text: string): string =>
  legal(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(AT_THE_BEGINNING, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
