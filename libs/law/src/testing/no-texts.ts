import type { OrderTexts } from '../terms/read-demands.ts';

/** An order that says nothing. */
export const NO_TEXTS: OrderTexts = { asked: [], told: [], needed: [], offence: [], notes: [], danger: [] };
