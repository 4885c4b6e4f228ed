import { systemClock } from '@breakwater/kernel';
import { createOutgoing } from '@breakwater/outgoing';
import { openPostgres } from '@breakwater/storage';
import { createDispatcher } from '../dispatch.ts';

// A dispatcher in a process of its own, to be killed: node run-dispatcher.js DATABASE_URL TIMEOUT_MS
const [url = '', timeoutMs = ''] = process.argv.slice(2);
const dispatcher = createDispatcher({
  storage: await openPostgres({ url }),
  clock: systemClock,
  sealKey: new Uint8Array(32).fill(7),
  post: createOutgoing({ privateHosts: ['127.0.0.1'] }).post,
  policy: { timeoutMs: Number(timeoutMs), concurrency: 4 },
  onError: (error) => {
    throw error;
  },
});
await dispatcher.start();
