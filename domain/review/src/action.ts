import {
  type Action,
  type ActionEnding,
  LONGEST_PAUSE_HOURS,
  PERSON_ACTIONS,
  type PersonAction,
  REVERSIBLE_ACTIONS,
  type RequestedAction,
  type ReversibleAction,
  TWO_PERSON_ACTIONS,
} from '@breakwater/contracts';
import type { RecordEntry } from '@breakwater/storage';
import { durationOfAction } from './duration-of-action.ts';
import { nameBasedId } from './name-based-id.ts';

/** An action of a person with what the platform is not told: who decided, who confirmed, and whether it had to be two. */
export interface StoredAction {
  readonly action: Action;
  readonly decidedBy: string;
  readonly confirmedBy?: string;
  /** Its policy asks for two different people; the store holds that against the policy. */
  readonly severe: boolean;
  /** An order of an authority is its ground, and no policy; the store holds that against the decision. */
  readonly ordered: boolean;
}

/**
 * An action that a decision may end: in force, or ended by another decision and back in force should that one be
 * undone. Its own time is not over.
 */
export interface LiveAction {
  readonly action: Action;
  readonly inForce: boolean;
  /** Automation did it because of what led to the job: no violation lifts it. */
  readonly liftable: boolean;
}

const DAY_MS = 86_400_000;
/** How long friction lasts whose duration is left out or cannot be read: a day is enough for a person to look. */
const DEFAULT_MS = DAY_MS;
/** Automation may not hide for ever, whatever a rule says; the store refuses more too. */
export const LONGEST_HIDE_MS = 30 * DAY_MS;

/** Sharing is paused until somebody had time to look; the store refuses more too. */
export const LONGEST_PAUSE_MS = LONGEST_PAUSE_HOURS * 3_600_000;
/** How long a pause lasts whose duration is left out or cannot be read. */
const DEFAULT_PAUSE_MS = 3 * 3_600_000;

export function isReversible(kind: string): kind is ReversibleAction {
  return (REVERSIBLE_ACTIONS as readonly string[]).includes(kind);
}

export function isPersonAction(kind: string): kind is PersonAction {
  return (PERSON_ACTIONS as readonly string[]).includes(kind);
}

export function needsTwo(kind: string): boolean {
  return (TWO_PERSON_ACTIONS as readonly string[]).includes(kind);
}

/**
 * Until when an automatic action lasts, in milliseconds since the epoch; undefined for a label that stays until it is
 * lifted. Everything else gets in somebody's way and has an end, whatever a rule says: the store refuses it otherwise.
 *
 * @example
 * ```ts
 * endOf({ action: 'slow', for: 'PT1H' }, 0) // => 3600000
 * endOf({ action: 'slow' }, 0) // => 86400000
 * endOf({ action: 'pause-sharing', for: 'P7D' }, 0) // => 86400000
 * endOf({ action: 'label', label: 'spam' }, 0) // => undefined
 * ```
 */
export function endOf(requested: RequestedAction, now: number): number | undefined {
  const { action, for: duration = '' } = requested;
  if (action === 'label' && duration === '') return undefined;
  const asked = durationOfAction(duration);
  if (action === 'pause-sharing') return now + Math.min(asked ?? DEFAULT_PAUSE_MS, LONGEST_PAUSE_MS);
  const lasts = asked ?? DEFAULT_MS;
  return now + (action === 'hide-until-review' ? Math.min(lasts, LONGEST_HIDE_MS) : lasts);
}

/** What an action is done to, as one key: of actions with one target, automation has at most one in force. */
export function targetOf({ platform, accountId, kind, contentId, label }: Action): string {
  return nameBasedId('target', platform, accountId, kind, contentId ?? '', label ?? '');
}

/** The audit entry about an action. Its account is not named: the log outlives what may be known of a person. */
export function entryAbout(event: 'created' | ActionEnding, actor: string, action: Action): RecordEntry {
  const { id, kind, origin, policy, ruleIds, verdictId, jobId, decisionId, bringsBack, expiresAt } = action;
  const detail = { kind, origin, policy, ruleIds, verdictId, jobId, decisionId, bringsBack, expiresAt };
  return { actor, action: `action.${event}`, subject: id, detail };
}
