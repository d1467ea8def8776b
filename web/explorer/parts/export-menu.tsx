import { useRef } from 'preact/hooks';

/** What `govgraph export` writes, in the words of those who use it. */
const formats = [
  ['graphml', 'GraphML', 'Gephi, yEd, NetworkX'],
  ['gexf', 'GEXF', 'Gephi, with time'],
  ['cytoscape', 'Cytoscape JSON', 'Cytoscape'],
  ['csv', 'CSV of nodes', 'spreadsheets'],
  ['csv&part=edges', 'CSV of edges', 'spreadsheets'],
  ['prov', 'PROV-JSON', 'provenance tools'],
  ['jsonl', 'JSON Lines', 'scripts'],
] as const;

const packets = [
  ['html', 'Trace packet, to print'],
  ['md', 'Trace packet, Markdown'],
  ['csv', 'Trace packet, CSV'],
  ['json', 'Trace packet, JSON'],
] as const;

interface ExportMenuProps {
  /** What is exported, as `/export` takes it: `{ group: 'DAG' }`. */
  readonly scope: Readonly<Record<string, string>>;
}

/** Files of what a page shows; of a change request also its history as a packet and as a flowchart. */
export function ExportMenu({ scope }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const query = new URLSearchParams(scope).toString();
  const ofChangeRequest = 'changeRequest' in scope;
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
        {ofChangeRequest &&
          packets.map(([format, name]) => (
            <li key={format}>
              <a href={`/export/history?${query}&format=${format}`} download>
                {name}
              </a>
            </li>
          ))}
        {ofChangeRequest && (
          <li>
            <a href={`/export/mermaid?${query}`} download>
              Mermaid <span class="soft">flowchart of the history</span>
            </a>
          </li>
        )}
        {formats.map(([format, name, forWhat]) => {
          const [path, part] = format.split('&');
          return (
            <li key={format}>
              <a href={`/export/${path}?${query}${part === undefined ? '' : `&${part}`}`} download>
                {name} <span class="soft">{forWhat}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
