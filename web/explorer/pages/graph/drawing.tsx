import { useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../addresses';
import { BOX } from './grid';
import { cutTo, widthOfText } from './measure';
import { nextBox } from './next-box';
import { NAMES, type Layout, type Line, type Point } from './route';
import { keyOf, typeInWords, type Edge, type MeetingColumn, type Thing } from './things';

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
  readonly things: ReadonlyMap<string, Thing>;
  /** Those that are not hidden, by their key. */
  readonly edges: ReadonlyMap<string, Edge>;
  readonly columns: readonly MeetingColumn[];
  readonly more: ReadonlyMap<string, number>;
  readonly opened: ReadonlySet<string>;
  /** The address of the view with a thing opened further, or closed again. */
  readonly openAddress: (id: string) => string;
  /** The address of the view with everything of a meeting. */
  readonly wholeAddress: (meeting: string) => string;
  /** What is pointed at or focused now. */
  readonly onPoint: (id: string | null) => void;
}

/** The graph as a picture whose things are links. It scrolls by itself, and keeps what was acted on where it was. */
export function Drawing(props: DrawingProps) {
  const { name, centre, layout, things, edges, columns, more, opened, openAddress, wholeAddress, onPoint } = props;
  const region = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  useSteadyPlace(region, focused, layout, centre);
  const lines = layout.lines.filter(({ relationship }) => edges.has(keyOf(relationship)));
  const marks = marksOf(lines);
  const spoken = new Map(columns.map(({ id, label }) => [id, label]));

  return (
    <div
      ref={region}
      class="graph scrolls"
      tabIndex={0}
      role="region"
      aria-label={`${name}, drawn`}
      onScroll={() => holdNames(region.current)}
      onPointerOver={({ target }) => onPoint(thingAt(target))}
      onPointerLeave={() => onPoint(thingAt(document.activeElement))}
      onFocusIn={({ target }) => {
        const id = thingAt(target);
        onPoint(id);
        if (id === null) return;
        focused.current = id;
        rove(region.current, id);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget !== null) focused.current = null;
        onPoint(null);
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
              <path class={`rail rail-${things.get(head)!.lane}`} d={pathOf(points)} />
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
                {line.way === 'straight' && <path d={arrowAt(line.points)} />}
                {line.name !== null && (
                  <text class="line-name" x={line.name[0]} y={line.name[1]} text-anchor="middle">
                    {typeInWords(type)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
        <g class="nodes">
          {layout.boxes.map(({ id, x, y }) => {
            const thing = things.get(id);
            return (
              <g key={id} transform={`translate(${x} ${y})`}>
                {thing ? (
                  <Node
                    thing={thing}
                    mark={marks.get(id) ?? ''}
                    meeting={thing.column === null ? undefined : spoken.get(thing.column)}
                    central={id === centre}
                    opened={opened.has(id)}
                    openAddress={openAddress(id)}
                  />
                ) : (
                  <More id={id} meetings={spoken} more={more} wholeAddress={wholeAddress} />
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
  thing,
  mark,
  meeting,
  central,
  opened,
  openAddress,
}: {
  readonly thing: Thing;
  readonly mark: string;
  readonly meeting: string | undefined;
  readonly central: boolean;
  readonly opened: boolean;
  readonly openAddress: string;
}) {
  const { id, lane, asked } = thing;
  const lead = cutTo(thing.lead, 150);
  const leadWidth = lead === '' ? 0 : widthOfText(lead) * 1.08 + 6;
  const word = cutTo(mark, 140);
  const room = BOX.width - 10 - BOX.height - leadWidth - (word === '' ? 0 : widthOfText(word) + 6);
  const kind = thing.head && lane === 'meetings' ? 'group' : lane;
  const shown = [thing.lead, thing.words].filter((part) => part !== '').join(' ');
  const called = lane === 'meetings' || meeting === undefined ? shown : `${shown}, ${meeting}`;
  return (
    <>
      <a
        class={`node node-${kind} ${central ? 'node-central' : ''} ${asked ? '' : 'node-named'}`}
        // Without a page of its own, a thing is still a place to stand on.
        href={addressOf(thing) ?? openAddress}
        data-id={id}
        tabindex={central ? 0 : -1}
        aria-label={mark === '' ? called : `${called}, ${mark}`}
      >
        <rect width={BOX.width} height={BOX.height} rx={lane === 'meetings' ? 13 : 4} />
        <text x={10} y={17}>
          {lead !== '' && <tspan class="lead">{lead}</tspan>}
          {lead !== '' && ' '}
          {cutTo(thing.words, room)}
        </text>
        {word !== '' && (
          <text class="mark" x={BOX.width - BOX.height} y={17} text-anchor="end">
            {word}
          </text>
        )}
      </a>
      <a
        class="open"
        href={openAddress}
        data-opens={id}
        tabindex={-1}
        aria-label={`${opened ? 'Close' : 'Open'} ${called}${opened ? '' : ' further'}`}
      >
        <rect x={BOX.width - BOX.height} width={BOX.height} height={BOX.height} />
        <path d={`M${BOX.width - 17} 13h8${opened ? '' : 'm-4 -4v8'}`} />
      </a>
    </>
  );
}

/** Before the id of a meeting: what of it is not drawn. */
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
      aria-label={`${many} more in ${meetings.get(meeting) ?? meeting}: show them`}
    >
      <rect width={BOX.width - 30} height={BOX.height} rx={4} />
      <text x={10} y={17}>{`+ ${many} more in this meeting`}</text>
    </a>
  );
}

/** What a box has to say of its lines that bear no name: `supports · refers to`. */
function marksOf(lines: readonly Line[]): Map<string, string> {
  const words = new Map<string, Set<string>>();
  // What it is about comes first, should there be no room for all.
  const inOrder = [...lines].sort(
    (a, b) => Number(b.relationship.type === 'SUPPORTS') - Number(a.relationship.type === 'SUPPORTS'),
  );
  for (const { relationship, way } of inOrder) {
    const { type, from } = relationship;
    const told =
      way === 'straight' || (way === 'home' && type !== 'SUPPORTS') || type === 'ATTACHED_TO' || type === 'ABOUT';
    if (told) continue;
    const there = words.get(from) ?? new Set();
    words.set(from, there.add(typeInWords(type)));
  }
  return new Map([...words].map(([id, said]) => [id, [...said].join(' · ')]));
}

const pathOf = (points: readonly Point[]): string => `M${points.map((point) => point.join(' ')).join('L')}`;

/** At the beginning of a line, which is where its relationship leads. */
function arrowAt(points: readonly Point[]): string {
  const [[x, y], [towards]] = [points[0]!, points[1]!];
  const back = towards > x ? 5 : -5;
  return `M${x + back} ${y - 3.5}L${x} ${y}L${x + back} ${y + 3.5}`;
}

const thingAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? idOf(target.closest<SVGElement>('.node, .open')) : null;

const idOf = (element: SVGElement | null): string | null => element?.dataset.id ?? element?.dataset.opens ?? null;

const nodeOf = (region: Element | null, id: string): SVGElement | null =>
  region?.querySelector<SVGElement>(`.node[data-id="${CSS.escape(id)}"]`) ?? null;

/** The picture is one stop on the way through the page: the thing that was focused last. */
function rove(region: Element | null, id: string): void {
  for (const node of region?.querySelectorAll('.node[tabindex="0"]') ?? []) node.setAttribute('tabindex', '-1');
  nodeOf(region, id)?.setAttribute('tabindex', '0');
}

function onKeyDown(event: KeyboardEvent, region: Element | null, { boxes }: Layout): void {
  const id = thingAt(event.target);
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

/** The names of the lanes stay in sight. */
function holdNames(region: HTMLElement | null): void {
  region?.querySelector('.lane-names')?.setAttribute('transform', `translate(${region.scrollLeft} 0)`);
}

/**
 * Keeps what was focused last, else the centre, at the same place of the screen where columns come in before it; and
 * focused, where the browser let go of it because it was put elsewhere among the others.
 */
function useSteadyPlace(
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
    holdNames(element);
  }, [boxes]);
}
