import { useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../addresses';
import { BOX } from './grid';
import { cutTo, widthOfText } from './measure';
import { nextBox } from './next-box';
import { NAMES, type Layout, type Line, type Point } from './layout';
import { keyOf, typeLabel, type Edge, type MeetingColumn, type GraphNode } from './nodes';

const laneNames = {
  meetings: 'Meetings',
  papers: 'Papers',
  records: 'Records',
  changes: 'Change requests',
  series: 'Series',
  documents: 'Documents',
  findings: 'Findings',
} as const;

interface DrawingProps {
  readonly name: string;
  readonly centre: string;
  readonly layout: Layout;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The visible relationships by key. */
  readonly edges: ReadonlyMap<string, Edge>;
  readonly columns: readonly MeetingColumn[];
  readonly more: ReadonlyMap<string, number>;
  readonly expanded: ReadonlySet<string>;
  /** The address with a node expanded or collapsed. */
  readonly expandAddress: (id: string) => string;
  /** The address with all documents of a meeting. */
  readonly wholeAddress: (meeting: string) => string;
  /** Receives the id of the node under the pointer or in focus. */
  readonly onTarget: (id: string | null) => void;
}

/** The drawing of a graph; its nodes are links. It scrolls, and keeps the node that was used last in its place. */
export function Drawing(props: DrawingProps) {
  const { name, centre, layout, nodes, edges, columns, more, expanded, expandAddress, wholeAddress, onTarget } = props;
  const region = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  useSteadyPosition(region, focused, layout, centre);
  const lines = layout.lines.filter(({ relationship }) => edges.has(keyOf(relationship)));
  const marks = marksOf(lines);
  const meetingLabels = new Map(columns.map(({ id, label }) => [id, label]));

  return (
    <div
      ref={region}
      class="graph scrolls"
      tabIndex={0}
      role="region"
      aria-label={`${name}: drawing`}
      onScroll={() => pinLaneNames(region.current)}
      onPointerOver={({ target }) => onTarget(nodeIdAt(target))}
      onPointerLeave={() => onTarget(nodeIdAt(document.activeElement))}
      onFocusIn={({ target }) => {
        const id = nodeIdAt(target);
        onTarget(id);
        if (id === null) return;
        focused.current = id;
        setTabStop(region.current, id);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget !== null) focused.current = null;
        onTarget(null);
      }}
      onKeyDown={(event) => onKeyDown(event, region.current, layout)}
    >
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={name}
      >
        {layout.lanes.map(({ lane, y, height }) => (
          <rect key={lane} class="lane" x={0} y={y} width={layout.width} height={height} />
        ))}
        <g class="lines">
          {layout.rails.map(({ head, points, joints }) => (
            <g key={`${head} ${points[0].join()}`} data-rail={head}>
              <path class={`rail rail-${nodes.get(head)!.lane}`} d={pathOf(points)} />
              {joints.map(([x, y]) => (
                <circle key={x} class="joint" cx={x} cy={y} r={2.5} />
              ))}
            </g>
          ))}
          {lines.map((line) => {
            const { type, from, to } = line.relationship;
            const inferred = edges.get(keyOf(line.relationship))!.basis === 'INFERRED';
            return (
              <g key={keyOf(line.relationship)} class="line" data-type={type} data-from={from} data-to={to}>
                <path class={inferred ? 'inferred' : undefined} d={pathOf(line.points)} />
                {line.shape === 'straight' && <path d={arrowAt(line.points)} />}
                {line.name !== null && (
                  <text class="line-name" x={line.name[0]} y={line.name[1]} text-anchor="middle">
                    {typeLabel(type)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
        <g class="nodes">
          {layout.boxes.map(({ id, x, y }) => {
            const node = nodes.get(id);
            return (
              <g key={id} transform={`translate(${x} ${y})`}>
                {node ? (
                  <Node
                    node={node}
                    mark={marks.get(id) ?? ''}
                    meeting={node.column === null ? undefined : meetingLabels.get(node.column)}
                    isCentre={id === centre}
                    expanded={expanded.has(id)}
                    expandAddress={expandAddress(id)}
                  />
                ) : (
                  <More id={id} meetings={meetingLabels} more={more} wholeAddress={wholeAddress} />
                )}
              </g>
            );
          })}
        </g>
        <g class="lane-names">
          {layout.lanes.map(({ lane, y, height }) => (
            <g key={lane}>
              <rect class="lane" x={0} y={y} width={NAMES} height={height} />
              <text class="lane-name" x={10} y={y + 26}>
                {laneNames[lane]}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}

function Node({
  node,
  mark,
  meeting,
  isCentre,
  expanded,
  expandAddress,
}: {
  readonly node: GraphNode;
  readonly mark: string;
  readonly meeting: string | undefined;
  readonly isCentre: boolean;
  readonly expanded: boolean;
  readonly expandAddress: string;
}) {
  const { id, lane, returned } = node;
  const lead = cutTo(node.lead, 150);
  const leadWidth = lead === '' ? 0 : widthOfText(lead) * 1.08 + 6;
  const word = cutTo(mark, 140);
  const room = BOX.width - 10 - BOX.height - leadWidth - (word === '' ? 0 : widthOfText(word) + 6);
  const kind = node.head && lane === 'meetings' ? 'group' : lane;
  const shown = [node.lead, node.text].filter((part) => part !== '').join(' ');
  const fullName = lane === 'meetings' || meeting === undefined ? shown : `${shown}, ${meeting}`;
  return (
    <>
      <a
        class={`node node-${kind} ${isCentre ? 'node-isCentre' : ''} ${returned ? '' : 'node-outside'}`}
        // A node without a page of its own expands instead.
        href={addressOf(node) ?? expandAddress}
        data-id={id}
        tabindex={isCentre ? 0 : -1}
        aria-label={mark === '' ? fullName : `${fullName}, ${mark}`}
      >
        <rect width={BOX.width} height={BOX.height} rx={lane === 'meetings' ? 13 : 4} />
        <text x={10} y={17}>
          {lead !== '' && <tspan class="lead">{lead}</tspan>}
          {lead !== '' && ' '}
          {cutTo(node.text, room)}
        </text>
        {word !== '' && (
          <text class="mark" x={BOX.width - BOX.height} y={17} text-anchor="end">
            {word}
          </text>
        )}
      </a>
      <a
        class="open"
        href={expandAddress}
        data-opens={id}
        tabindex={-1}
        aria-label={`${expanded ? 'Collapse' : 'Expand'} ${fullName}`}
      >
        <rect x={BOX.width - BOX.height} width={BOX.height} height={BOX.height} />
        <path d={`M${BOX.width - 17} 13h8${expanded ? '' : 'm-4 -4v8'}`} />
      </a>
    </>
  );
}

/** The prefix of the box for the documents of a meeting that are not drawn; the meeting's id follows. */
export const MORE = 'more ';

function More({
  id,
  meetings,
  more,
  wholeAddress,
}: {
  readonly id: string;
  readonly meetings: ReadonlyMap<string, string>;
  readonly more: ReadonlyMap<string, number>;
  readonly wholeAddress: (meeting: string) => string;
}) {
  const meeting = id.slice(MORE.length);
  const many = more.get(meeting) ?? 0;
  return (
    <a
      class="node more"
      href={wholeAddress(meeting)}
      data-id={id}
      tabindex={-1}
      aria-label={`Show ${many} more at ${meetings.get(meeting) ?? meeting}`}
    >
      <rect width={BOX.width - 30} height={BOX.height} rx={4} />
      <text x={10} y={17}>{`+ ${many} more at this meeting`}</text>
    </a>
  );
}

/** The types of a node's lines without a label, for its box: `supports · refers to`. */
function marksOf(lines: readonly Line[]): Map<string, string> {
  const types = new Map<string, Set<string>>();
  // `supports` first, in case there is no space for all.
  const inOrder = [...lines].sort(
    (a, b) => Number(b.relationship.type === 'SUPPORTS') - Number(a.relationship.type === 'SUPPORTS'),
  );
  for (const { relationship, shape } of inOrder) {
    const { type, from } = relationship;
    const isLabelled =
      shape === 'straight' || (shape === 'nested' && type !== 'SUPPORTS') || type === 'ATTACHED_TO' || type === 'ABOUT';
    if (isLabelled) continue;
    types.set(from, (types.get(from) ?? new Set()).add(typeLabel(type)));
  }
  return new Map([...types].map(([id, own]) => [id, [...own].join(' · ')]));
}

const pathOf = (points: readonly Point[]): string => `M${points.map((point) => point.join(' ')).join('L')}`;

/** The arrow at the start of a line, which is the target of its relationship. */
function arrowAt(points: readonly Point[]): string {
  const [[x, y], [towards]] = [points[0]!, points[1]!];
  const back = towards > x ? 5 : -5;
  return `M${x + back} ${y - 3.5}L${x} ${y}L${x + back} ${y + 3.5}`;
}

const nodeIdAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? idOf(target.closest<SVGElement>('.node, .open')) : null;

const idOf = (element: SVGElement | null): string | null => element?.dataset.id ?? element?.dataset.opens ?? null;

const nodeOf = (region: Element | null, id: string): SVGElement | null =>
  region?.querySelector<SVGElement>(`.node[data-id="${CSS.escape(id)}"]`) ?? null;

/** Makes the drawing a single tab stop: the node that was focused last. */
function setTabStop(region: Element | null, id: string): void {
  for (const node of region?.querySelectorAll('.node[tabindex="0"]') ?? []) node.setAttribute('tabindex', '-1');
  nodeOf(region, id)?.setAttribute('tabindex', '0');
}

function onKeyDown(event: KeyboardEvent, region: Element | null, { boxes }: Layout): void {
  const id = nodeIdAt(event.target);
  if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '+' || event.key === '-' || event.key === ' ') {
    const opens = region?.querySelector(`[data-opens="${CSS.escape(id)}"]`) ?? nodeOf(region, id);
    opens?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  } else {
    const next = nextBox(boxes, id, event.key);
    if (next === null) return;
    nodeOf(region, next)?.focus();
  }
  event.preventDefault();
}

/** Keeps the names of the lanes in view. */
function pinLaneNames(region: HTMLElement | null): void {
  region?.querySelector('.lane-names')?.setAttribute('transform', `translate(${region.scrollLeft} 0)`);
}

/**
 * Keeps the node that was focused last, or else the centre, at the same position on the screen when columns are added
 * before it. Also restores its focus, which the browser drops when the node moves in the document.
 */
function useSteadyPosition(
  region: { readonly current: HTMLElement | null },
  focused: { readonly current: string | null },
  { boxes }: Layout,
  centre: string,
): void {
  const before = useRef<Layout['boxes']>([]);
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    if (focused.current !== null && document.activeElement === document.body) {
      nodeOf(element, focused.current)?.focus({ preventScroll: true });
    }
    const xOf = (all: Layout['boxes'], id: string) => all.find((box) => box.id === id)?.x;
    const steady = focused.current !== null && xOf(boxes, focused.current) !== undefined ? focused.current : centre;
    const [was, is] = [xOf(before.current, steady), xOf(boxes, steady)];
    if (is !== undefined) {
      if (was !== undefined) element.scrollLeft += is - was;
      else if (is + BOX.width > element.clientWidth) element.scrollLeft = is - element.clientWidth / 2;
    }
    before.current = boxes;
    pinLaneNames(element);
  }, [boxes]);
}
