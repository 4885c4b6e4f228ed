import type { Retention } from '@breakwater/storage';

/** Counts alone. */
export const pulseRetention: Retention = { tables: [], nothingPersonal: ['pulse', 'pulse_workers'] };
