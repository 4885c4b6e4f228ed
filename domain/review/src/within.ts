import type { Action, Policy } from '@breakwater/contracts';
import type { Decision, Job } from '@breakwater/contracts/review';
import { bind } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { DecisionContext } from './decisions/decision-context.ts';
import {
  liftAutomation,
  type Overturning,
  overturnDecision,
  settleOverturned,
} from './decisions/overturn.ts';
import { dropJob, type MovedJob, moveJobTo } from './move-job.ts';
import { reverseActions } from './reverse-actions.ts';
import { selectActionsById } from './store/actions.ts';
import { selectAutomationFor } from './store/automation-for-job.ts';
import { findDecision } from './store/decisions.ts';
import { selectEventIds, selectEventIdsOfActions } from './store/evidence.ts';
import type { JobPlace } from './store/move-job.ts';
import { findPolicy, findPolicyVersion } from './store/policies.ts';

/** For other domains, in the unit of work of their own change; what only reads does so through the handle it is given. */
export interface WithinReview {
  /** Actions by id, as they are now, in no particular order. */
  actionsById(db: Db, ids: readonly string[]): Promise<Action[]>;
  /** Ids of what automation did because of what led to a job, in force or not. */
  automationFor(db: Db, jobId: string): Promise<string[]>;
  /** The latest events behind a job. */
  eventsOfJob(db: Db, jobId: string, limit: number): Promise<string[]>;
  /** Events behind actions of automation. */
  eventsOfActions(db: Db, actionIds: readonly string[], limit: number): Promise<string[]>;
  /** A policy as it stood in a version, or as it stands where that is left out. */
  policy(db: Db, id: string, version?: number): Promise<Policy | undefined>;
  decision(db: Db, id: string): Promise<Decision | undefined>;
  reverseActions(work: Work, actionIds: readonly string[], by: string): Promise<void>;
  overturnDecision(
    work: Work,
    decisionId: string,
    overturning: Overturning,
  ): Promise<{ readonly job: Job; readonly reversed: readonly Action[] }>;
  liftAutomation(work: Work, job: Job, by: string): Promise<readonly string[]>;
  settleOverturned(work: Work, job: Job, overturning: Overturning): Promise<void>;
  moveJobTo(work: Work, id: string, place: JobPlace): Promise<MovedJob>;
  dropJob(work: Work, id: string): Promise<void>;
}

/** Each function is documented at the use-case or the query of its name. */
export function createWithin(context: DecisionContext): WithinReview {
  return {
    actionsById: selectActionsById,
    automationFor: selectAutomationFor,
    eventsOfJob: selectEventIds,
    eventsOfActions: selectEventIdsOfActions,
    policy: (db, id, version) =>
      version === undefined ? findPolicy(db, id) : findPolicyVersion(db, id, version),
    decision: findDecision,
    ...bind(context, {
      reverseActions,
      overturnDecision,
      liftAutomation,
      settleOverturned,
      moveJobTo,
      dropJob,
    }),
  };
}
