import type { Telling } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { moveDuties } from '../store/statements.ts';

/** Moves the reasons that are held for an order to when they may be told now; in the caller's unit of work. */
export async function moveHeld(
  { clock }: Pick<RedressContext, 'clock'>,
  work: Work,
  orderId: string,
  { state, until }: Telling,
  by: string,
): Promise<void> {
  const then = state === 'tell' ? toInstant(clock.now()) : isTimed(state) ? until : undefined;
  const moved = await moveDuties(work.db, orderId, then);
  if (moved === 0) return;
  const detail = { actions: moved, state, ...(then !== undefined && { until: then }) };
  work.record({ actor: by, action: 'statement.held-moved', subject: orderId, detail });
}

/** Whether the law itself has them told at an instant. */
export function isTimed(state: Telling['state']): boolean {
  return state === 'secret' || state === 'undated-secrecy';
}
