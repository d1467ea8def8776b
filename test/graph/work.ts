import { Session } from 'node:inspector/promises';

/** The code whose work is counted. */
const COUNTED = /\/dist\/src\/(?:graph\/|recognition\/(?:version|misspelling)\.js)/;

/**
 * Starts to count how often functions and blocks of the graph room run, as V8 counts them. Unlike a time
 * it is the same on every machine. Only code that is imported afterwards is counted right.
 */
export async function countWork(): Promise<(run: () => void) => Promise<number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async (run) => {
    await session.post('Profiler.takePreciseCoverage');
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => COUNTED.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
}
