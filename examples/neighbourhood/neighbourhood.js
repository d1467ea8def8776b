/**
 * Draws the neighbourhood of a node: `?server=http://127.0.0.1:4000&id=CR032&depth=1`. Names come from published pages, so
 * they are inserted as text and attributes only, never as HTML.
 */

/** The most boxes to draw. With more, the drawing is hard to read. */
const MAX_BOXES = 60;

const QUERY = `
  query Neighbourhood($id: ID!, $depth: Int!, $limit: Int!) {
    neighbourhood(id: $id, depth: $depth, limit: $limit) {
      nodes {
        __typename
        id
        ... on Group { fullName: name }
        ... on Meeting { label date }
        ... on Document { shortName title version kind meeting { label date } }
        ... on ChangeRequest { title }
        ... on DocumentSeries { title reference }
        ... on Finding { code message }
        ... on Listing { name asOf }
        ... on ListingRow { line text }
      }
      edges {
        type
        basis
        rule
        confidence
        from { id }
        to { id }
      }
    }
  }
`;

/** The reason why nothing can be drawn, as a sentence. */
class NothingToDraw extends Error {}

async function ask(server, variables) {
  let response;
  try {
    response = await fetch(`${server.replace(/\/+$/, '')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables }),
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    // A browser does not let a page find out which of the two happened.
    throw new NothingToDraw(
      `${server} does not answer, or does not allow requests from this page. Start it with: npx govgraph serve --origin ${location.origin}`,
    );
  }
  const { data, errors } = (await response.json().catch(() => null)) ?? {};
  if (errors) {
    const refusals = errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`);
    throw new NothingToDraw(`${server} refused the request. ${refusals.join(' ')}`);
  }
  if (!data) throw new NothingToDraw(`${server} is not a govgraph server: its answer is not a GraphQL response.`);
  return data.neighbourhood;
}

/** The two lines of text in a node's box, and the node's full name. */
function captionOf(node) {
  const caption = (first, second, name) => ({ first, second: second ?? '', name });
  switch (node.__typename) {
    case 'Group':
      return caption(node.id, node.fullName, `${node.id} ${node.fullName ?? ''}`.trim());
    case 'Meeting':
      return caption(node.label, node.date, `${node.label}, ${node.date}`);
    case 'Document': {
      const version = node.version === null ? '' : `v${node.version}, `;
      const kind = node.kind.toLowerCase().replaceAll('_', ' ');
      return caption(
        node.title ?? node.shortName,
        `${version}${kind}, ${node.meeting.label}`,
        `${node.shortName} (${node.meeting.label}, ${node.meeting.date})`,
      );
    }
    case 'ChangeRequest':
      return caption(node.id, node.title, `${node.id} ${node.title ?? ''}`.trim());
    case 'DocumentSeries':
      return caption(node.reference ?? 'Series', node.title, node.title ?? node.reference ?? node.id);
    case 'Finding':
      return caption(node.code, node.message, node.message);
    case 'ListingRow':
      return caption(`Line ${node.line}`, node.text, node.text);
    case 'Listing':
      return caption(node.name, node.asOf, `${node.name}, as of ${node.asOf}`);
    default:
      throw new Error(`No caption for the type ${node.__typename}`);
  }
}

/** The columns of the drawing, by type. Most relationships lead to the next column. */
const COLUMNS = [
  { types: ['Group'], width: 170 },
  { types: ['Meeting'], width: 110 },
  { types: ['Document'], width: 300 },
  { types: ['ChangeRequest', 'DocumentSeries'], width: 260 },
  { types: ['Finding', 'Listing', 'ListingRow'], width: 260 },
];
const GAP = 130;
/** The space beside a column for relationships between two of its own nodes. */
const BULGE = 140;
const BOX = 38;
const ROW = 52;

/** The position of each node, by id, and the size of the drawing. */
function layOut({ nodes, edges }) {
  const byDay = (a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id);
  const columns = COLUMNS.map(({ types, width }) => ({
    width,
    members: nodes.filter((node) => types.includes(node.__typename)).sort(byDay),
  })).filter(({ members }) => members.length > 0);
  const height = ROW * Math.max(...columns.map(({ members }) => members.length));

  const places = new Map();
  let x = 2;
  for (const [column, { width, members }] of columns.entries()) {
    // Each column uses the whole height, so that nodes of about the same date are at about the same level.
    const share = height / members.length;
    members.forEach((node, row) => places.set(node.id, { node, column, row, x, y: share * (row + 0.5), width }));
    const among = edges.some(({ from, to }) => [from, to].every(({ id }) => places.get(id)?.column === column));
    x += width + (among ? BULGE : 0) + (column === columns.length - 1 ? 0 : GAP);
  }
  return { places, width: x + 2, height };
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const dayOf = (node) => node.date ?? node.meeting?.date ?? '';

/** The line of a relationship between two boxes: its SVG path, and the point at a fraction `t` of it. */
function lineOf(from, to) {
  if (from.column === to.column) {
    const x = from.x + from.width;
    // A curve reaches three quarters of the way to its control points. Beyond that, half of its label needs space.
    const bulge = Math.min(BULGE - 50, 40 + 12 * Math.abs(from.row - to.row)) / 0.75;
    return {
      path: `M${x} ${from.y} C${x + bulge} ${from.y} ${x + bulge} ${to.y} ${x} ${to.y}`,
      at: (t) => ({
        x: x + 3 * bulge * t * (1 - t),
        y: from.y + (to.y - from.y) * t * t * (3 - 2 * t),
      }),
    };
  }
  const rightwards = from.column < to.column;
  const start = rightwards ? from.x + from.width : from.x;
  const end = rightwards ? to.x : to.x + to.width;
  return {
    path: `M${start} ${from.y} L${end} ${to.y}`,
    at: (t) => ({ x: start + t * (end - start), y: from.y + t * (to.y - from.y) }),
  };
}

/** Finds a place for a label on its line that covers no box and no other label, or null. */
function labelPlacer(places) {
  const taken = [...places].map(({ x, y, width }) => ({ x: x + width / 2, y, width, height: BOX }));
  return (text, at) => {
    const label = { width: 6.3 * text.length + 6, height: 12 };
    for (const t of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
      const tried = { ...label, ...at(t) };
      if (taken.some((other) => overlap(tried, other))) continue;
      taken.push(tried);
      return tried;
    }
    return null;
  };
}

/** Whether two boxes, given by their centres, overlap. */
const overlap = (a, b) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const elementsOf =
  (namespace) =>
  (name, attributes, ...children) => {
    const element = document.createElementNS(namespace, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
    element.append(...children);
    return element;
  };
const svg = elementsOf('http://www.w3.org/2000/svg');
const html = elementsOf('http://www.w3.org/1999/xhtml');

const shortened = (text, width) => {
  const letters = [...text];
  const room = Math.floor(width / 6.6);
  return letters.length <= room ? text : `${letters.slice(0, room - 1).join('')}…`;
};

function drawing({ nodes, edges }, center, addressOf) {
  const { places, width, height } = layOut({ nodes, edges });
  const placeFor = labelPlacer(places.values());
  const lines = [];
  const labels = [];
  for (const [index, edge] of edges.entries()) {
    const { path, at } = lineOf(places.get(edge.from.id), places.get(edge.to.id));
    const text = `${index + 1} ${edge.type}`;
    const ends = { 'data-from': edge.from.id, 'data-to': edge.to.id };
    const title = () => svg('title', {}, `${text}: ${reasonOf(edge)}`);
    lines.push(svg('path', { class: 'line', d: path, 'marker-end': 'url(#arrow)', ...ends }, title()));
    const place = placeFor(text, at);
    if (place) labels.push(svg('text', { class: 'label', x: place.x, y: place.y + 3, ...ends }, text, title()));
  }
  const boxes = [...places.values()].map((place) => {
    const box = boxOf(place, addressOf);
    if (place.node.id === center) box.setAttribute('aria-current', 'true');
    const mark = (id) => () => markEdges([...lines, ...labels], id);
    for (const event of ['focus', 'pointerenter']) box.addEventListener(event, mark(place.node.id));
    for (const event of ['blur', 'pointerleave']) box.addEventListener(event, mark(null));
    return box;
  });
  return svg(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Drawing of the relationships' },
    svg(
      'marker',
      {
        id: 'arrow',
        viewBox: '0 0 8 8',
        refX: 7,
        refY: 4,
        markerWidth: 7,
        markerHeight: 7,
        orient: 'auto',
        markerUnits: 'userSpaceOnUse',
      },
      svg('path', { d: 'M0 0 L8 4 L0 8 Z' }),
    ),
    ...lines,
    ...labels,
    ...boxes,
  );
}

function boxOf({ node, x, y, width }, addressOf) {
  const { first, second, name } = captionOf(node);
  return svg(
    'a',
    { href: addressOf(node.id) },
    svg('title', {}, name),
    svg('rect', { x, y: y - BOX / 2, width, height: BOX, rx: 3 }),
    svg('text', { x: x + 8, y: y - 3 }, shortened(first, width - 16)),
    svg('text', { class: 'detail', x: x + 8, y: y + 13 }, shortened(second, width - 16)),
  );
}

/** Highlights the relationships of one node, or of none. */
function markEdges(edges, id) {
  for (const edge of edges)
    edge.classList.toggle('near', id !== null && [edge.dataset.from, edge.dataset.to].includes(id));
}

/** A list item for each relationship, in the order of their numbers in the drawing. */
function listItems({ nodes, edges }, addressOf) {
  const names = new Map(nodes.map((node) => [node.id, captionOf(node).name]));
  const link = (id) => html('a', { href: addressOf(id) }, names.get(id));
  return edges.map((edge) =>
    html(
      'li',
      {},
      link(edge.from.id),
      ' ',
      html('code', {}, edge.type),
      ' ',
      link(edge.to.id),
      html('small', {}, reasonOf(edge)),
    ),
  );
}

const reasonOf = ({ basis, rule, confidence }) => `${rule}, ${basis.toLowerCase()}, confidence ${confidence}`;

async function show(asked) {
  const { server, id, depth } = asked;
  const graph = await ask(server, { id, depth: Number(depth), limit: MAX_BOXES });
  const [center] = graph.nodes;
  if (!center) throw new NothingToDraw(`${server} has no item with the id ${id}.`);
  const { name } = captionOf(center);
  const addressOf = (other) => `?${new URLSearchParams({ ...asked, id: other })}`;

  document.title = `Neighbourhood of ${name}`;
  document.querySelector('h1').textContent = document.title;
  document.querySelector('#drawing').append(drawing(graph, center.id, addressOf));
  document.querySelector('#list ol').append(...listItems(graph, addressOf));
  document.querySelector('#list').hidden = false;
  const all = graph.nodes.length < MAX_BOXES ? '' : ` Only the nearest ${MAX_BOXES} are shown.`;
  return `Items: ${graph.nodes.length}. Relationships: ${graph.edges.length}.${all}`;
}

const parameters = new URLSearchParams(location.search);
const asked = {
  server: parameters.get('server') ?? 'http://127.0.0.1:4000',
  id: parameters.get('id') ?? '',
  depth: parameters.get('depth') ?? '1',
};
for (const [name, value] of Object.entries(asked)) document.querySelector('form').elements[name].value = value;

if (asked.id !== '') {
  const summary = document.querySelector('#summary');
  summary.textContent = 'Loading…';
  try {
    summary.textContent = await show(asked);
  } catch (error) {
    if (!(error instanceof NothingToDraw)) throw error;
    summary.textContent = '';
    document.querySelector('#fault').textContent = error.message;
  }
}
