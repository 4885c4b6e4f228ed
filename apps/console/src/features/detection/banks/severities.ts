import type { Severity } from '@breakwater/contracts';

/** From the least to the most severe. */
export const SEVERITY_NAMES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
