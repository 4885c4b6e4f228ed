/** Days for which sign-ins are kept; what an order holds is kept as long as its hold. */
export const SIGN_IN_DAYS = { ordinary: 90, flagged: 180 } as const;

export const DAY_MS = 86_400_000;
