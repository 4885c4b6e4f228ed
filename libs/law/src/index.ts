export type { ClockRun, Due, Pause } from './due.ts';
export type { OrderFacts } from './order-facts.ts';
