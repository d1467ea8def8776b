#!/usr/bin/env node
import { run } from './program.js';

// Who reads our output may have seen enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const status = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
});

// A server that took a connection and never spoke would keep the process; all is printed by then.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
