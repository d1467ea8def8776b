import { legal } from '../xml.js';
import type { Block, Item } from './packet.js';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
th { white-space: nowrap; }
li ul { color: #444; font-size: .9em; }
li { overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** The page as one HTML file without scripts or other files; it is well-formed XML too. */
export function html(title: string, blocks: readonly Block[]): string {
  return `<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="govgraph"/>
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(blockOf).join('\n')}
</body>
</html>
`;
}

function blockOf(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'table':
      return `<table>\n<thead>${row('th', block.head)}</thead>\n<tbody>\n${block.rows.map((cells) => row('td', cells)).join('\n')}\n</tbody>\n</table>`;
    case 'list':
      return `<ul>\n${block.items.map(itemOf).join('\n')}\n</ul>`;
  }
}

const row = (cell: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`;

const itemOf = ({ text, below }: Item): string =>
  below.length === 0
    ? `<li>${escaped(text)}</li>`
    : `<li>${escaped(text)}<ul>${below.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></li>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => legal(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
