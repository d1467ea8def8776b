import type { Writable } from 'node:stream';
import ora from 'ora';
import type { IngestProgress } from '../ingest/ingest-listings.js';
import type { Console } from './console.js';
import { showsColours } from './sheet.js';

const DOING: Readonly<Record<IngestProgress['phase'], string>> = {
  reading: 'Reading listings',
  inferring: 'Inferring the graph',
  writing: 'Writing the graph',
};

/** A line that tells how far a long work is, on a terminal only. */
export interface Progress {
  readonly show: (progress: IngestProgress) => void;
  readonly stop: () => void;
}

export function progressOn({ errors, environment }: Console): Progress {
  if (errors.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const spinner = ora({
    stream: errors as Writable as NodeJS.WriteStream,
    color: showsColours(errors, environment) ? 'cyan' : false,
    discardStdin: false,
  }).start();
  return {
    show: ({ phase, done, total }) => {
      const count = phase === 'inferring' ? '' : `  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
      spinner.text = `${DOING[phase]}${count}`;
    },
    stop: () => spinner.stop(),
  };
}
