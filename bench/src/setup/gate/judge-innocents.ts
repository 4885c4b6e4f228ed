import { evaluateGate } from '@breakwater/returns';
import { type InnocentSizes, innocentWorld } from './worlds.ts';

/** A process of its own: judges one world of innocents, whose sizes it is given as JSON, and prints what came of it. */
const sizes: InnocentSizes = JSON.parse(process.argv[2] ?? '');
const { rates, rows } = innocentWorld(sizes);
process.stdout.write(
  JSON.stringify(evaluateGate(rows(), { rates, without: ['sign-up', 'after-1h', 'after-24h'] })),
);
