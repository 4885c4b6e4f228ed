export type { SecondWorldOptions } from './options.ts';
export { TACTICS, type Tactic } from './returns/tactic.ts';
export type { Profile, WorldDeed, WorldRow, WorldSession } from './row.ts';
export { createSecondWorld, type SecondWorld, type WorldCounts } from './second-world.ts';
