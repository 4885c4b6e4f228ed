import type { Work } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import type { DecidedEvent, DecisionHook, EndedEvent, UndoneEvent } from './hooks.ts';

/** What deciding needs: the ports of review, and what else follows from decisions, in order. */
export interface DecisionContext extends ReviewContext {
  readonly hooks: readonly DecisionHook[];
}

/** Lets everything follow that follows from a decision. */
export async function afterDecision(
  context: DecisionContext,
  work: Work,
  event: DecidedEvent,
): Promise<void> {
  for (const { onDecided } of context.hooks) await onDecided?.(context, work, event);
}

/** Lets everything be unrolled that followed from a decision. */
export async function afterUndoing(context: DecisionContext, work: Work, event: UndoneEvent): Promise<void> {
  for (const { onUndone } of context.hooks) await onUndone?.(context, work, event);
}

/** Lets everything follow that follows from the end of one action. */
export async function afterEnding(context: DecisionContext, work: Work, event: EndedEvent): Promise<void> {
  for (const { onEnded } of context.hooks) await onEnded?.(context, work, event);
}
