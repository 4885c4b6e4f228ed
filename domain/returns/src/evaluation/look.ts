const HOUR_MS = 3_600_000;

/** When the gate looks at an account, by how long after it signed up: as it does of itself. */
export const LOOKS = [
  { stage: 'sign-up', ms: 0 },
  { stage: 'after-1h', ms: HOUR_MS },
  { stage: 'after-24h', ms: 24 * HOUR_MS },
  { stage: 'after-7d', ms: 168 * HOUR_MS },
] as const;

export type LookStage = (typeof LOOKS)[number]['stage'];
