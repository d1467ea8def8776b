import { parseArgs } from 'node:util';
import { NoAnswer } from './ask.js';
import { changeRequestsOfGroup } from './change-requests-of-group.js';
import { latestStep } from './latest-step.js';

const HELP = `npm start -- GROUP       each change request of a group: its latest version, and missing earlier versions
npm start -- --why ID    the latest step of a change request, with evidence

  --server URL   address of the server (default: GOVGRAPH_SERVER, or http://127.0.0.1:4000)
  --page NUMBER  number of change requests in one request (default: 10)
  --help         show this help

Examples:
  npm start -- DAG
  npm start -- --why CR032
  npm start -- TMAG --server https://govgraph.example.org

Exit status: 0 success; 1 no answer, or not found; 2 wrong arguments`;

/** A mistake in the arguments, as a sentence. */
class WrongArguments extends Error {}

function linesFor(words: readonly string[]): AsyncIterable<string> | Iterable<string> {
  const { positionals, values } = parsed(words);
  const [group, ...more] = positionals;
  if (values.help) return [HELP];
  if (!/^\d+$/.test(values.page)) throw new WrongArguments(`--page must be a number, not ${values.page}`);
  if (values.why !== undefined && group === undefined) return latestStep(values.server, values.why);
  if (values.why !== undefined || group === undefined || more.length > 0)
    throw new WrongArguments('Give either a group, or --why with a change request');
  return changeRequestsOfGroup(values.server, group, Number(values.page));
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        server: { type: 'string', default: process.env.GOVGRAPH_SERVER ?? 'http://127.0.0.1:4000' },
        page: { type: 'string', default: '10' },
        why: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message : String(error));
  }
}

// The reader of the output, such as `head`, may close it early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  for await (const line of linesFor(process.argv.slice(2))) console.log(line);
} catch (error) {
  if (error instanceof WrongArguments) {
    console.error(`${error.message}. See --help.`);
    process.exitCode = 2;
  } else if (error instanceof NoAnswer) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}
