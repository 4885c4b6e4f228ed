export { createMeter, type PulseMeter } from './meter.ts';
export { pulseModule } from './module.ts';
export { PULSE_SECONDS } from './points.ts';
export { createPulse, type Pulse } from './pulse.ts';
