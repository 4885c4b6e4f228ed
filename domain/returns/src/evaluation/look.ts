import { STAGES } from '../store/due.ts';

/** When the gate looks at an account, by how long after it signed up: as it does of itself. */
export const LOOKS = [
  { stage: 'sign-up', ms: 0 },
  ...STAGES.map(({ cause, ms }) => ({ stage: cause, ms })),
] as const;

export type LookStage = (typeof LOOKS)[number]['stage'];
