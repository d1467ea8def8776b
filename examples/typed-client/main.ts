import { parseArgs } from 'node:util';
import { NoAnswer } from './ask.js';
import { changeRequestsOfGroup } from './change-requests-of-group.js';
import { latestStep } from './latest-step.js';

const HELP = `npm start -- GROUP       each change request of a group: its latest version, and what is missing before it
npm start -- --why ID    the latest step of one change request, and the evidence for it

  --server URL   where govgraph serves (GOVGRAPH_SERVER, else http://127.0.0.1:4000)
  --page NUMBER  how many change requests to ask for at a time (10)
  --help         this

Examples:
  npm start -- DAG
  npm start -- --why CR032
  npm start -- TMAG --server https://govgraph.example.org

Exit status: 0 done; 1 no answer, or no such thing; 2 a fault of the command line`;

/** A fault of the command line, in a sentence. */
class WrongWords extends Error {}

function linesFor(words: readonly string[]): AsyncIterable<string> | Iterable<string> {
  const { positionals, values } = parsed(words);
  const [group, ...more] = positionals;
  if (values.help) return [HELP];
  if (!/^\d+$/.test(values.page)) throw new WrongWords(`--page takes a number, not ${values.page}`);
  if (values.why !== undefined && group === undefined) return latestStep(values.server, values.why);
  if (values.why !== undefined || group === undefined || more.length > 0)
    throw new WrongWords('Give a group, or a change request after --why');
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
    throw new WrongWords(error instanceof Error ? error.message : String(error));
  }
}

// Who reads the output, `head` for one, may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  for await (const line of linesFor(process.argv.slice(2))) console.log(line);
} catch (error) {
  if (error instanceof WrongWords) {
    console.error(`${error.message}. See --help.`);
    process.exitCode = 2;
  } else if (error instanceof NoAnswer) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}
