import type { Db } from '@breakwater/storage';
import { hasMatchesOf, markDecided, markUndecided } from '../store/matches.ts';

/** A decision of people about an account, with the events that it is about. */
export interface FollowedDecision {
  readonly id: string;
  readonly at: string;
  readonly outcome: 'violation' | 'no-violation';
  readonly platform: string;
  readonly accountId: string;
  readonly contentIds: readonly string[];
  /** Events of its job: asked for only where something of the account matched. */
  readonly eventsOf: (db: Db) => Promise<readonly string[]>;
}

/** Counts a decision for the incidents that its posts matched, in the unit of the decision. */
export async function followDecided(db: Db, { eventsOf, ...decision }: FollowedDecision): Promise<void> {
  if (!(await hasMatchesOf(db, decision))) return;
  await markDecided(db, { ...decision, eventIds: await eventsOf(db) });
}

/** It does not stand any more. */
export async function followUndone(db: Db, decisionId: string): Promise<void> {
  await markUndecided(db, decisionId);
}
