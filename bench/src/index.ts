export { BENCHES } from './benches.ts';
export type { Claim, Measurement, Result } from './record-result.ts';
