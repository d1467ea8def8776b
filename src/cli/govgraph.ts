#!/usr/bin/env node
import { toFailure } from './failure.js';
import { run } from './program.js';
import { writeFailure } from './write-whole-file.js';

// Who reads our output may have seen enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const { message, status } = writeFailure('the output', error) ?? toFailure(error);
  process.stderr.write(`govgraph: ${message}\n`);
  process.exit(status);
});
// Nobody is left to be told; the status says it.
process.stderr.on('error', () => undefined);

const status = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
});

// A server that took a connection and never spoke would keep the process; all is printed by then, or could not be.
process.stdout.write('', (fault) => {
  if (!fault) process.stderr.write('', () => process.exit(status));
});
