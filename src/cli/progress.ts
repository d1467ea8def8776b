import type { Writable } from 'node:stream';
import ora from 'ora';
import type { IngestProgress } from '../ingest/ingest-listings.js';
import type { Console } from './console.js';
import { hasColours } from './layout.js';

const PHASES: Readonly<Record<IngestProgress['phase'], string>> = {
  reading: 'Reading listings',
  inferring: 'Inferring the graph',
  writing: 'Writing the graph',
};

/** Shows the progress of a long task, on a terminal only. */
export interface Progress {
  readonly show: (progress: IngestProgress) => void;
  readonly stop: () => void;
}

export function progressOn({ errors, environment }: Console): Progress {
  if (errors.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const spinner = ora({
    stream: errors as Writable as NodeJS.WriteStream,
    color: hasColours(errors, environment) ? 'cyan' : false,
    discardStdin: false,
  }).start();
  return {
    show: ({ phase, done, total }) => {
      const count = phase === 'inferring' ? '' : `  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
      spinner.text = `${PHASES[phase]}${count}`;
    },
    stop: () => spinner.stop(),
  };
}
