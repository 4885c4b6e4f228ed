import type { ExchangeKind, IssuedState } from '@breakwater/contracts/notice-exchange';

/** Which side of an order sends what; a note comes from either, and so do facts of an incident and letters. */
const OF_AUTHORITY: ReadonlySet<ExchangeKind> = new Set([
  'order',
  'clarification',
  'withdrawal',
  'receipt',
  'note',
  'incident',
  'letter',
]);
const OF_PLATFORM: ReadonlySet<ExchangeKind> = new Set([
  'acknowledgement',
  'clarification-request',
  'answer',
  'production',
  'note',
  'incident',
  'letter',
]);

/**
 * Whether a side may send an envelope of this kind.
 *
 * @example
 * ```ts
 * maySend('platform', 'order') // => false
 * ```
 */
export function maySend(side: 'authority' | 'platform', kind: ExchangeKind): boolean {
  return (side === 'authority' ? OF_AUTHORITY : OF_PLATFORM).has(kind);
}

/**
 * Where an order stands, by how many envelopes of each kind there are. Only counts matter, so both sides come to the same
 * however the two directions cross: a withdrawal is final, and each clarification answers one request.
 *
 * @example
 * ```ts
 * stateOf({ order: 1, acknowledgement: 1, 'clarification-request': 1 }) // => 'clarification'
 * stateOf({ order: 1, withdrawal: 1, answer: 1 }) // => 'withdrawn'
 * ```
 */
export function stateOf(counts: Readonly<Partial<Record<ExchangeKind, number>>>): IssuedState {
  const of = (kind: ExchangeKind) => counts[kind] ?? 0;
  if (of('withdrawal') > 0) return 'withdrawn';
  if (of('receipt') > 0) return 'received';
  if (of('answer') + of('production') > 0) return 'answered';
  if (of('clarification-request') > of('clarification')) return 'clarification';
  return of('acknowledgement') > 0 ? 'acknowledged' : 'sent';
}

/**
 * Whether the authority may send this now.
 *
 * @example
 * ```ts
 * mayFollow('sent', 'receipt') // => false
 * ```
 */
export function mayFollow(
  state: IssuedState,
  kind: 'clarification' | 'withdrawal' | 'receipt' | 'note',
): boolean {
  switch (kind) {
    case 'clarification':
      return state === 'clarification';
    case 'receipt':
      return state === 'answered';
    case 'withdrawal':
      return state !== 'withdrawn' && state !== 'received';
    case 'note':
      return state !== 'withdrawn';
    default:
      return kind satisfies never;
  }
}
