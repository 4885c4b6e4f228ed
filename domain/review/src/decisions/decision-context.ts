import type { Db, RecordEntry } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import type { DecidedEvent, DecisionHook, EndedEvent, UndoneEvent } from './hooks.ts';

/** What deciding needs: the ports of review, and what else follows from decisions, in order. */
export interface DecisionContext extends ReviewContext {
  readonly hooks: readonly DecisionHook[];
}

/** Lets everything follow that follows from a decision. Returns what to put on record. */
export async function afterDecision(
  context: DecisionContext,
  trx: Db,
  event: DecidedEvent,
): Promise<RecordEntry[]> {
  const entries: RecordEntry[] = [];
  for (const { onDecided } of context.hooks)
    entries.push(...((await onDecided?.(context, trx, event)) ?? []));
  return entries;
}

/** Lets everything be unrolled that followed from a decision. Returns what to put on record. */
export async function afterUndoing(
  context: DecisionContext,
  trx: Db,
  event: UndoneEvent,
): Promise<RecordEntry[]> {
  const entries: RecordEntry[] = [];
  for (const { onUndone } of context.hooks) entries.push(...((await onUndone?.(context, trx, event)) ?? []));
  return entries;
}

/** Lets everything follow that follows from the end of one action. Returns what to put on record. */
export async function afterEnding(
  context: DecisionContext,
  trx: Db,
  event: EndedEvent,
): Promise<RecordEntry[]> {
  const entries: RecordEntry[] = [];
  for (const { onEnded } of context.hooks) entries.push(...((await onEnded?.(context, trx, event)) ?? []));
  return entries;
}
