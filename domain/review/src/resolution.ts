import type { Action, DecidedAction, JobResolution } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { StoredAction } from './action.ts';
import { isPersonAction } from './action.ts';
import { durationMs } from './duration.ts';
import { nameBasedId } from './name-based-id.ts';
import { checkTexts, invalid } from './review-error.ts';
import type { Decision } from './store/decisions.ts';

/** What each action of a person is done to: some content, or the account. */
const ON_CONTENT: Readonly<Record<DecidedAction['action'], 'must' | 'may' | 'never'>> = {
  label: 'may',
  restore: 'may',
  'hide-content': 'must',
  'remove-content': 'must',
  'geo-restrict': 'may',
  'limit-account': 'never',
  'suspend-account': 'never',
};

/** Checks what a person decided. Throws ReviewError 422 `request-invalid` with a pointer. */
export function checkResolution({ decision, actions = [], reason }: JobResolution): void {
  if (reason.trim() === '') throw invalid('/reason', 'Say why, in words that the user may read.');
  checkTexts({ reason });
  if (decision === 'no-violation' && actions.length > 0) {
    throw invalid('/actions', 'Where there is no violation there is nothing to act on.');
  }
  for (const [index, action] of actions.entries()) checkDecided(action, `/actions/${index}`);
}

function checkDecided({ action, contentId, for: duration }: DecidedAction, pointer: string): void {
  if (!isPersonAction(action)) throw invalid(`${pointer}/action`, 'This is no action of a person.');
  checkTexts({ [`${pointer.slice(1)}/contentId`]: contentId });
  const content = ON_CONTENT[action];
  if (content === 'must' && contentId === undefined)
    throw invalid(`${pointer}/contentId`, `${action} needs the content.`);
  if (content === 'never' && contentId !== undefined)
    throw invalid(`${pointer}/contentId`, `${action} is done to the account.`);
  if (duration !== undefined && durationMs(duration) === undefined) {
    throw invalid(
      `${pointer}/for`,
      'Expected an ISO 8601 duration of weeks, days, hours, minutes or seconds, e.g. P7D.',
    );
  }
}

export interface DecisionTarget {
  readonly platform: string;
  readonly accountId: string;
  readonly policy: string;
}

/** The action that follows from a decision; its id follows from the decision, so that it goes out once. */
export function actionOfDecision(
  { platform, accountId, policy }: DecisionTarget,
  decision: Decision,
  { action: kind, contentId, for: duration }: DecidedAction,
  now: number,
  confirmedBy?: string,
): StoredAction {
  if (!isPersonAction(kind)) throw invalid('/actions', 'This is no action of a person.');
  const lasts = duration === undefined ? undefined : durationMs(duration);
  const action: Action = {
    id: nameBasedId('decision', decision.id, kind, contentId ?? ''),
    kind,
    platform,
    accountId,
    ...(contentId !== undefined && { contentId }),
    origin: 'person',
    policy,
    because: decision.reason,
    ruleIds: [],
    jobId: decision.jobId,
    createdAt: toInstant(now),
    ...(lasts !== undefined && { expiresAt: toInstant(now + lasts) }),
  };
  const { id: decisionId, decidedBy } = decision;
  return { action, decisionId, decidedBy, ...(confirmedBy !== undefined && { confirmedBy }) };
}
