import { useState } from 'preact/hooks';
import { saveFile } from '../../parts/save-file';
import { toPng, toSvg } from './image-files';

const formats = ['graphml', 'gexf', 'cytoscape'] as const;
const names = { graphml: 'GraphML', gexf: 'GEXF', cytoscape: 'Cytoscape' } as const;

/** The drawing as an image, and the whole neighbourhood for graph tools. */
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
    if (drawing) saveFile(new Blob([toSvg(drawing, title)], { type: 'image/svg+xml' }), `${file}.svg`);
  };
  const savePng = async () => {
    const drawing = drawn();
    if (!drawing) return;
    const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
    try {
      saveFile(await toPng(toSvg(drawing, title), { width, height }), `${file}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="graph-exports">
      <h2>Export</h2>
      <p class="image-exports">
        <span class="soft">Image of the graph:</span>{' '}
        <button type="button" onClick={saveSvg}>
          SVG
        </button>{' '}
        <button type="button" onClick={() => void savePng()}>
          PNG
        </button>
      </p>
      <p>
        <span class="soft">All items to depth {depth}:</span>{' '}
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
      {failed && <p role="alert">The graph is too large for a PNG image. Use SVG instead.</p>}
    </div>
  );
}
