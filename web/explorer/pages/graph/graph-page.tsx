import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { addressOf } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { count, number } from '../../parts/when';
import { useQueryString } from '../../routing/query-string';
import { Controls } from './controls';
import { Drawing, MORE } from './drawing';
import { EdgeTable } from './edge-table';
import { fold } from './fold';
import { GraphExports } from './graph-exports';
import './graph.css';
import { layOut } from './layout';
import { useOpened } from './opened';
import { ReadingLine } from './reading-line';
import { gather, GraphPart, keyOf, type Gathered } from './things';
import { MOST, readView, toggled, viewAddress, type View } from './view';

const GraphQuery = graphql(
  `
    query Neighbourhood($id: ID!, $depth: Int!, $limit: Int!, $types: [NodeType!]) {
      neighbourhood(id: $id, depth: $depth, limit: $limit, types: $types) {
        ...GraphPart
      }
    }
  `,
  [GraphPart],
);

export function GraphPage({ id }: { readonly id: string }) {
  const [query] = useQueryString();
  const [, navigate] = useLocation();
  const view = readView(id, query);
  const answer = useAnswer(GraphQuery, { id, depth: view.depth, limit: view.limit, types: [...view.kinds] });
  const start = answer.data?.neighbourhood;
  const opened = useOpened(start, view);

  const graph = useMemo(
    () => start && gather([start, ...(opened.data?.parts ?? [])], opened.data?.between),
    [start, opened.data],
  );
  const centre = graph?.things[0];
  const sizeOf = (part: FragmentOf<typeof GraphPart>) => readFragment(GraphPart, part).nodes.length;
  const found = start && sizeOf(start);
  if (found === 0) {
    return (
      <NothingThere what={`thing ${id}`} page={id} answer={answer}>
        <a href="/">All change requests</a>
      </NothingThere>
    );
  }

  const addressWith = (changes: Partial<View>) => viewAddress({ ...view, ...changes });
  const called = centre?.name ?? id;
  const page = centre && addressOf(centre);
  const full =
    found !== undefined && found >= view.limit
      ? 'it'
      : opened.data?.parts.some((part) => sizeOf(part) >= view.limit) === true && 'what is opened';
  return (
    <Page
      title={`Around ${called}`}
      summary={
        graph && (
          <>
            {count(graph.things.filter(({ asked }) => asked).length, 'thing')},{' '}
            {count(graph.edges.length, 'relationship')}. A column is a meeting, in time: what stands in it was tabled
            there.{' '}
            {full !== false && (
              <span class="warn">
                At most {number(view.limit)} things around {full} are shown, the nearest first; there may be more.{' '}
                {view.limit < MOST && <a href={addressWith({ limit: MOST })}>Ask for up to {number(MOST)}</a>}
              </span>
            )}
          </>
        )
      }
      crumbs={page && <a href={page}>{called}</a>}
      answers={[answer, opened]}
      page={id}
    >
      {graph && centre && (
        <Graph
          graph={graph}
          centre={centre.id}
          name={`Around ${called}`}
          view={view}
          addressWith={addressWith}
          onChange={(changes) => navigate(addressWith(changes), { replace: true })}
        />
      )}
    </Page>
  );
}

function Graph({
  graph,
  centre,
  name,
  view,
  addressWith,
  onChange,
}: {
  readonly graph: Gathered;
  readonly centre: string;
  readonly name: string;
  readonly view: View;
  readonly addressWith: (changes: Partial<View>) => string;
  readonly onChange: (changes: Partial<View>) => void;
}) {
  const [pointed, setPointed] = useState<string | null>(null);
  const things = useMemo(() => new Map(graph.things.map((thing) => [thing.id, thing])), [graph]);
  const hidden = view.hidden.join();
  const edges = useMemo(() => graph.edges.filter(({ type }) => !view.hidden.includes(type)), [graph, hidden]);
  const opened = useMemo(() => new Set(view.open), [view.open.join()]);
  const drawing = useMemo(() => {
    const unfolded = new Set([centre, ...view.open, ...view.whole]);
    const { shown, more } = fold(graph.things, graph.edges, graph.columns, { kept: unfolded, unfolded });
    const folded = [...more.keys()].map((meeting) => ({
      id: MORE + meeting,
      lane: 'documents' as const,
      head: false,
      column: meeting,
      row: null,
    }));
    const columns = graph.columns.map(({ id }) => id);
    return { more, layout: layOut([...shown, ...folded], graph.edges, columns) };
  }, [graph, centre, view.open.join(), view.whole.join()]);

  useLayoutEffect(() => {
    for (const line of document.querySelectorAll('.graph .lit')) line.classList.remove('lit');
    if (pointed === null) return;
    const id = CSS.escape(pointed);
    for (const line of document.querySelectorAll(
      `.graph [data-from="${id}"], .graph [data-to="${id}"], .graph [data-rail="${id}"]`,
    )) {
      line.classList.add('lit');
    }
  }, [pointed, drawing, edges]);

  // What is pointed at changes often, and the picture does not.
  const search = viewAddress(view);
  const picture = useMemo(
    () => (
      <Drawing
        name={name}
        centre={centre}
        layout={drawing.layout}
        things={things}
        edges={new Map(edges.map((edge) => [keyOf(edge), edge]))}
        columns={graph.columns}
        more={drawing.more}
        opened={opened}
        openAddress={(id) => addressWith({ open: toggled(view.open, id) })}
        wholeAddress={(meeting) => addressWith({ whole: [...view.whole, meeting] })}
        onPoint={setPointed}
      />
    ),
    [drawing, edges, search],
  );

  return (
    <>
      <Controls view={view} edges={graph.edges} things={things} onChange={onChange} addressWith={addressWith} />
      <div class="drawn">
        <Panel name="the picture">
          <ReadingLine pointed={pointed} things={things} edges={edges} />
          {picture}
        </Panel>
        <GraphExports id={centre} depth={view.depth} title={name} />
      </div>
      <EdgeTable
        edges={edges}
        things={things}
        type={view.type}
        all={view.all}
        onType={(type) => onChange({ type })}
        allAddress={addressWith({ all: true })}
      />
    </>
  );
}
