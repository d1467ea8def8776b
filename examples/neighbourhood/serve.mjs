/** `node serve.mjs [PORT]`: serves the page in this folder, on its own origin. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const FILES = new Map([
  ['/', ['index.html', 'text/html; charset=utf-8']],
  ['/neighbourhood.js', ['neighbourhood.js', 'text/javascript; charset=utf-8']],
]);

const server = createServer(async ({ url }, response) => {
  const [name, type] = FILES.get(url.split('?')[0]) ?? [];
  if (!name) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(await readFile(new URL(name, import.meta.url)));
});

server.on('error', ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});
server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  console.log(`${origin}/?id=CR032&depth=2`);
  console.log(`Start the govgraph server with: npx govgraph serve --origin ${origin}`);
});
