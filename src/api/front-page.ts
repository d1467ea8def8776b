import { FIRST_QUERY } from './first-query.js';

/** What stands at `/` until the explorer does: where things are, and a first question to ask. */
export const FRONT_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>govgraph</title>
  </head>
  <body>
    <main>
      <h1>govgraph</h1>
      <p>A knowledge graph of a programme’s governance: its groups, meetings, documents and change requests.</p>
      <ul>
        <li><a href="/graphiql">/graphiql</a>: ask the graph, with its documentation beside you</li>
        <li><code>/graphql</code>: for programs, by POST or GET</li>
        <li><a href="/healthz">/healthz</a> and <a href="/readyz">/readyz</a>: whether the server lives, and whether its store answers</li>
      </ul>
      <h2>A first question</h2>
      <pre><code>${FIRST_QUERY.trimEnd()}</code></pre>
    </main>
  </body>
</html>
`;
