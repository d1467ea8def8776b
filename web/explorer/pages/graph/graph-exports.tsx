import { useState } from 'preact/hooks';
import { asFile, asPng, save } from './picture';

const formats = ['graphml', 'gexf', 'cytoscape'] as const;
const names = { graphml: 'GraphML', gexf: 'GEXF', cytoscape: 'Cytoscape' } as const;

/** The picture as shown, and the same neighbourhood, whole, for tools that are made for graphs. */
export function GraphExports({
  id,
  depth,
  title,
}: {
  readonly id: string;
  readonly depth: number;
  readonly title: string;
}) {
  const [failed, setFailed] = useState(false);
  const file = `graph-${id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}`;
  const drawn = () => document.querySelector<SVGSVGElement>('.graph svg');
  const saveSvg = () => {
    const drawing = drawn();
    if (drawing) save(new Blob([asFile(drawing, title)], { type: 'image/svg+xml' }), `${file}.svg`);
  };
  const savePng = async () => {
    const drawing = drawn();
    if (!drawing) return;
    const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
    try {
      save(await asPng(asFile(drawing, title), { width, height }), `${file}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="graph-exports">
      <h2>Export</h2>
      <p class="exports-drawn">
        <span class="soft">The picture as shown:</span>{' '}
        <button type="button" onClick={saveSvg}>
          SVG
        </button>{' '}
        <button type="button" onClick={() => void savePng()}>
          PNG
        </button>
      </p>
      <p>
        <span class="soft">Everything up to {depth === 1 ? 'one step' : `${depth} steps`} away:</span>{' '}
        {formats.map((format) => (
          <a
            key={format}
            class="button"
            href={`/export/${format}?${new URLSearchParams({ around: id, depth: String(depth) })}`}
          >
            {names[format]}
          </a>
        ))}
      </p>
      {failed && <p role="alert">The browser could not draw a picture this large. SVG has no such bounds.</p>}
    </div>
  );
}
