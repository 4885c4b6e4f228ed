import type { Action, PlatformEvent, Policy, Severity } from '@breakwater/contracts';
import type { Telling } from '@breakwater/contracts/orders';
import type { Decision, Job, Taxonomy } from '@breakwater/contracts/review';
import type { Settings } from '@breakwater/contracts/settings';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, PublishedKey, Storage, Work } from '@breakwater/storage';
import type { Kysely } from 'kysely';
import type { OutgoingMessage } from './events.ts';

/** A job for people, because somebody gave notice. */
export interface AskedJob {
  readonly queue: string;
  readonly origin: 'notice';
  readonly platform: string;
  readonly accountId: string;
  readonly policy: string;
  readonly severity: Severity;
  /** In one sentence, for reviewers. */
  readonly because: string;
  readonly translations?: Job['translations'];
  readonly dueAt: string;
}

/** Keys of what people decide, to which rows of redress refer: their owner publishes them. */
export interface ReviewKeys {
  readonly job: PublishedKey;
  readonly action: PublishedKey;
  readonly decision: PublishedKey;
  /** A decision with who made it and who confirmed it; a key once `publishPeople` ran. */
  readonly decisionPeople: PublishedKey;
  readonly publishPeople: (db: Kysely<unknown>) => Promise<void>;
}

/** Somebody who found on appeal that a decision was wrong, and why. */
export interface Overturning {
  readonly by: string;
  readonly reason: string;
}

/** What people decide, as far as redress sees and changes it: each in the unit of work that it is handed. */
export interface ReviewPort {
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
  /** Takes actions back, as far as they are in force, with what rests on them, and tells the platform. */
  reverseActions(
    work: Work,
    actionIds: readonly string[],
    ending: { readonly by: string; readonly because: 'ended' | 'appeal' },
  ): Promise<readonly Action[]>;
  /** Unrolls a decision with everything that followed from it; hooks of `follow` hear of it as of an appeal. */
  overturnDecision(
    work: Work,
    decisionId: string,
    overturning: Overturning,
  ): Promise<{ readonly job: Job; readonly reversed: readonly Action[] }>;
  /** Takes back what automation did because of what led to a job; ids of what is lifted. */
  liftAutomation(work: Work, job: Job, by: string): Promise<readonly string[]>;
  /** Settles a job that an overturned decision left open. */
  settleOverturned(work: Work, job: Job, overturning: Overturning): Promise<void>;
  openJob(work: Work, job: AskedJob, actor: string): Promise<{ readonly id: string }>;
  /** An open job turns out to be about this account: the job where it goes on; nothing where it was resolved. */
  moveJobTo(
    work: Work,
    id: string,
    place: { readonly platform: string; readonly accountId: string; readonly queue: string },
  ): Promise<string | undefined>;
  /** Forgets an open job that nothing was decided on. */
  dropJob(work: Work, id: string): Promise<void>;
}

/** A user who was told of what was decided for an order. */
export interface ToldOfOrder {
  readonly orderId: string;
  readonly decisionId: string;
  readonly platform: string;
  readonly accountId: string;
}

/** What redress needs of others. */
export interface RedressContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Puts messages on their way to the platform. */
  readonly deliver: (trx: Db, messages: readonly OutgoingMessage[]) => Promise<unknown>;
  readonly review: ReviewPort;
  /** What operators set, as it is now. Reads through the handle that it is given. */
  readonly settings: (db: Db) => Promise<Settings>;
  /** Who reported what these events are about. Nothing is said to come from a report where it is left out. */
  readonly reportersOf?: (trx: Db, eventIds: readonly string[]) => Promise<readonly unknown[]>;
  /** Where the public pages are reached as long as the settings say nothing else: `http://127.0.0.1:8080`. */
  readonly publicAddress?: () => string;
  /** Who posted some content, as far as events say. Called outside of transactions. */
  readonly contentOwner?: (platform: string, contentId: string) => Promise<string | undefined>;
  /** Who is told what of an order and when, as its law says. Where it is left out users are told at once. */
  readonly tellingOf?: (db: Db, orderId: string) => Promise<Telling | undefined>;
  /** Hears that the user of an account was told of what was decided for an order, in the unit in which that is. */
  readonly onTold?: (work: Work, told: ToldOfOrder) => Promise<void>;
  /** Labels of violations. Where it is left out there are none. */
  readonly taxonomy?: Pick<Taxonomy, 'labels'>;
  /** Takes events as if a platform had sent them; one that it has already changes nothing. */
  readonly acceptReport?: (events: readonly PlatformEvent[]) => Promise<unknown>;
}
