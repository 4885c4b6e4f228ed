import type { Order, OrderDecision } from '@breakwater/contracts/orders';

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

const OPEN: readonly Order['state'][] = ['unread', 'received', 'clarification', 'legal-review'];
/** A file that nobody has typed can be asked about or refused, and nothing else. */
const OF_UNREAD: readonly Answer[] = ['clarify', 'refuse'];

/** Whether an order waits for an answer. */
export function isOpen(state: Order['state']): boolean {
  return OPEN.includes(state);
}

/** The answers that an order in this state can be given. */
export function answersTo(state: Order['state']): readonly Answer[] {
  return state === 'unread' ? OF_UNREAD : ANSWERS;
}
