import type { Order, OrderDecision } from '@breakwater/contracts';

export type Answer = OrderDecision['answer'];

/** The ways to answer an order, and the key of each. */
export const ANSWER_KEYS: Readonly<Record<Answer, string>> = {
  comply: 'c',
  narrow: 'n',
  clarify: 'q',
  refuse: 'r',
  impossible: 'i',
  'terms-review': 't',
};
export const ANSWERS = ['comply', 'narrow', 'clarify', 'refuse', 'impossible', 'terms-review'] as const;

const OPEN: readonly Order['state'][] = ['received', 'clarification', 'legal-review'];

/** Whether an order waits for an answer; a file that nobody has typed cannot be answered. */
export function isOpen(state: Order['state']): boolean {
  return OPEN.includes(state);
}
