import { bind } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { DecisionContext } from './decisions/decision-context.ts';
import { liftAutomation, overturnDecision, settleOverturned } from './decisions/overturn.ts';
import { reverseActions } from './decisions/reverse-actions.ts';
import { dropJob, moveJobTo } from './move-job.ts';
import { selectActionsById } from './store/actions.ts';
import { selectAutomationFor } from './store/automation-for-job.ts';
import { findDecision } from './store/decisions.ts';
import { selectEventIds, selectEventIdsOfActions } from './store/evidence.ts';
import { findPolicy, findPolicyVersion } from './store/policies.ts';

/** For other domains, in the unit of work of their own change; what only reads does so through the handle it is given. */
export type WithinReview = ReturnType<typeof createWithin>;

/** Each function is documented at the use-case or the query of its name. */
export function createWithin(context: DecisionContext) {
  return {
    actionsById: selectActionsById,
    automationFor: selectAutomationFor,
    eventsOfJob: selectEventIds,
    eventsOfActions: selectEventIdsOfActions,
    policy: (db: Db, id: string, version?: number) =>
      version === undefined ? findPolicy(db, id) : findPolicyVersion(db, id, version),
    decision: findDecision,
    ...bind(context, {
      reverseActions,
      overturnDecision,
      liftAutomation,
      settleOverturned,
      moveJobTo,
    }),
    dropJob,
  };
}
