import { useRef } from 'preact/hooks';

/** The formats of `govgraph export`: name, title and what it is for. */
const formats = [
  ['graphml', 'GraphML', 'Gephi, yEd, NetworkX'],
  ['gexf', 'GEXF', 'Gephi, with dates'],
  ['cytoscape', 'Cytoscape JSON', 'Cytoscape'],
  ['csv', 'CSV of nodes', 'spreadsheets'],
  ['csv&part=edges', 'CSV of edges', 'spreadsheets'],
  ['prov', 'PROV-JSON', 'provenance tools'],
  ['jsonl', 'JSON Lines', 'scripts'],
] as const;

const packets = [
  ['html', 'Trace packet, printable'],
  ['md', 'Trace packet, Markdown'],
  ['csv', 'Trace packet, CSV'],
  ['json', 'Trace packet, JSON'],
] as const;

interface ExportMenuProps {
  /** The scope as parameters of `/export`: `{ group: 'DAG' }`. */
  readonly scope: Readonly<Record<string, string>>;
}

/** Downloads of what a page shows; for a change request also the trace packet and a flowchart. */
export function ExportMenu({ scope }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const query = new URLSearchParams(scope).toString();
  const isChangeRequest = 'changeRequest' in scope;
  return (
    <details
      ref={menu}
      class="menu"
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) {
          event.currentTarget.open = false;
        }
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current) return;
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">Export</summary>
      <ul>
        {isChangeRequest &&
          packets.map(([format, name]) => (
            <li key={format}>
              <a href={`/export/history?${query}&format=${format}`} download>
                {name}
              </a>
            </li>
          ))}
        {isChangeRequest && (
          <li>
            <a href={`/export/mermaid?${query}`} download>
              Mermaid <span class="soft">flowchart of the history</span>
            </a>
          </li>
        )}
        {formats.map(([format, name, purpose]) => {
          const [path, part] = format.split('&');
          return (
            <li key={format}>
              <a href={`/export/${path}?${query}${part === undefined ? '' : `&${part}`}`} download>
                {name} <span class="soft">{purpose}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
