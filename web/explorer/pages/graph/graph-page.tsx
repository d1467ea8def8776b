import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { addressOf } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { NotFound } from '../../parts/not-found';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { count, formatNumber } from '../../parts/format';
import { useQueryString } from '../../routing/query-string';
import { Controls } from './controls';
import { Drawing, MORE } from './drawing';
import { EdgeTable } from './edge-table';
import { collapse } from './collapse';
import { GraphExports } from './graph-exports';
import './graph.css';
import { layOut } from './layout';
import { useExpanded } from './use-expanded';
import { DetailsLine } from './details-line';
import { gather, GraphPart, keyOf, type Gathered } from './nodes';
import { MAX_LIMIT, readView, toggled, viewAddress, type View } from './view';

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
  const result = useQueryResult(GraphQuery, { id, depth: view.depth, limit: view.limit, types: [...view.kinds] });
  const start = result.data?.neighbourhood;
  const expanded = useExpanded(start, view);

  const graph = useMemo(
    () => start && gather([start, ...(expanded.data?.parts ?? [])], expanded.data?.between),
    [start, expanded.data],
  );
  const centre = graph?.nodes[0];
  const sizeOf = (part: FragmentOf<typeof GraphPart>) => readFragment(GraphPart, part).nodes.length;
  const found = start && sizeOf(start);
  if (found === 0) {
    return (
      <NotFound what={id} page={id} result={result}>
        The <a href="/">overview</a> lists all change requests.
      </NotFound>
    );
  }

  const addressWith = (changes: Partial<View>) => viewAddress({ ...view, ...changes });
  const name = centre?.name ?? id;
  const page = centre && addressOf(centre);
  const limited =
    found !== undefined && found >= view.limit
      ? name
      : expanded.data?.parts.some((part) => sizeOf(part) >= view.limit) === true && 'an expanded item';
  return (
    <Page
      title={`${name}: related items`}
      summary={
        graph && (
          <>
            {count(graph.nodes.filter(({ returned }) => returned).length, 'item')},{' '}
            {count(graph.edges.length, 'relationship')}. Each column is a meeting, with the documents tabled there.{' '}
            {limited !== false && (
              <span class="warn">
                Showing the nearest {formatNumber(view.limit)} items around {limited}. There may be more.{' '}
                {view.limit < MAX_LIMIT && (
                  <a href={addressWith({ limit: MAX_LIMIT })}>Show up to {formatNumber(MAX_LIMIT)}</a>
                )}
              </span>
            )}
          </>
        )
      }
      crumbs={page && <a href={page}>{name}</a>}
      results={[result, expanded]}
      page={id}
    >
      {graph && centre && (
        <Graph
          graph={graph}
          centre={centre.id}
          name={`${name}: related items`}
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
  const [target, setTarget] = useState<string | null>(null);
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const hidden = view.hidden.join();
  const edges = useMemo(() => graph.edges.filter(({ type }) => !view.hidden.includes(type)), [graph, hidden]);
  const expanded = useMemo(() => new Set(view.open), [view.open.join()]);
  const drawing = useMemo(() => {
    const whole = new Set([centre, ...view.open, ...view.whole]);
    const { shown, more } = collapse(graph.nodes, graph.edges, graph.columns, { kept: whole, whole });
    const boxes = [...more.keys()].map((meeting) => ({
      id: MORE + meeting,
      lane: 'documents' as const,
      head: false,
      column: meeting,
      row: null,
    }));
    const columns = graph.columns.map(({ id }) => id);
    return { more, layout: layOut([...shown, ...boxes], graph.edges, columns) };
  }, [graph, centre, view.open.join(), view.whole.join()]);

  useLayoutEffect(() => {
    for (const line of document.querySelectorAll('.graph .lit')) line.classList.remove('lit');
    if (target === null) return;
    const id = CSS.escape(target);
    for (const line of document.querySelectorAll(
      `.graph [data-from="${id}"], .graph [data-to="${id}"], .graph [data-rail="${id}"]`,
    )) {
      line.classList.add('lit');
    }
  }, [target, drawing, edges]);

  // The target changes often, and the drawing does not.
  const search = viewAddress(view);
  const renderedDrawing = useMemo(
    () => (
      <Drawing
        name={name}
        centre={centre}
        layout={drawing.layout}
        nodes={nodes}
        edges={new Map(edges.map((edge) => [keyOf(edge), edge]))}
        columns={graph.columns}
        more={drawing.more}
        expanded={expanded}
        expandAddress={(id) => addressWith({ open: toggled(view.open, id) })}
        wholeAddress={(meeting) => addressWith({ whole: [...view.whole, meeting] })}
        onTarget={setTarget}
      />
    ),
    [drawing, edges, search],
  );

  return (
    <>
      <Controls view={view} edges={graph.edges} nodes={nodes} onChange={onChange} addressWith={addressWith} />
      <div class="drawn">
        <ErrorBoundary name="the graph">
          <DetailsLine target={target} nodes={nodes} edges={edges} />
          {renderedDrawing}
        </ErrorBoundary>
        <GraphExports id={centre} depth={view.depth} title={name} />
      </div>
      <EdgeTable
        edges={edges}
        nodes={nodes}
        type={view.type}
        all={view.all}
        onType={(type) => onChange({ type })}
        allAddress={addressWith({ all: true })}
      />
    </>
  );
}
