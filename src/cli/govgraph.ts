#!/usr/bin/env node
import { toFailure } from './failure.js';
import { run } from './program.js';
import { writeFailure } from './write-whole-file.js';

// A reader that has seen enough and closes the pipe is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const { message, status } = writeFailure('the output', error) ?? toFailure(error);
  process.stderr.write(`govgraph: ${message}\n`);
  process.exit(status);
});
// Nobody reads the errors; the exit status remains.
process.stderr.on('error', () => undefined);

const status = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
});

// A server that never answers a connection would keep the process alive. By now everything is printed, or cannot be.
process.stdout.write('', (error) => {
  if (!error) process.stderr.write('', () => process.exit(status));
});
