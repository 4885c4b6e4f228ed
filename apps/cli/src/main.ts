import { EXIT } from './exit-code.ts';
import { run } from './run.ts';

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
});
await run(process.argv.slice(2), process);
