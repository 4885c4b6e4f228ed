export { createMeter, type MeteredVerdict, type PulseCounts, type PulseMeter } from './meter.ts';
export { pulseMigrations } from './migrations.ts';
export { pulseModule } from './module.ts';
export { PULSE_SECONDS } from './points.ts';
export { createPulse, type Pulse } from './pulse.ts';
export { pulseRetention } from './retention.ts';
export type { PulseWorker } from './store.ts';
