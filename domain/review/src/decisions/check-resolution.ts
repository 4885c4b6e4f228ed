import type { DecidedAction, JobResolution } from '@breakwater/contracts/review';
import { checkTexts, invalid } from '@breakwater/kernel';
import { durationOfAction } from '../duration-of-action.ts';

/** What each action is done to: some content, or the account. */
const ON_CONTENT: Readonly<Record<DecidedAction['action'], 'must' | 'may' | 'never'>> = {
  label: 'may',
  restore: 'may',
  'hide-content': 'must',
  'remove-content': 'must',
  'geo-restrict': 'may',
  'limit-account': 'never',
  'suspend-account': 'never',
};

/** Checks what a person decided. Throws BreakwaterError 422 `request-invalid` with a pointer. */
export function checkResolution(resolution: JobResolution): void {
  const { decision, actions = [], reason, note, policy, label, exception } = resolution;
  if (reason.trim() === '') throw invalid('/reason', 'Say why, in words that the user may read.');
  checkTexts({ reason, note, policy, label, exception });
  if (label !== undefined && decision !== 'violation')
    throw invalid('/label', 'Where there is no violation there is no label; name an exception instead.');
  if (exception !== undefined && decision !== 'no-violation')
    throw invalid('/exception', 'Where an exception applies there is no violation.');
  if (decision === 'ordered' && policy !== undefined)
    throw invalid('/policy', 'The order is the ground: no policy of the house is named beside it.');
  if (decision === 'ordered' && actions.length === 0)
    throw invalid('/actions', 'Say what the order has restricted; to restrict nothing is no violation.');
  for (const [index, action] of actions.entries()) {
    if (decision === 'no-violation' && action.action !== 'restore')
      throw invalid('/actions', 'Where there is no violation there is nothing to act on, only to restore.');
    checkDecided(action, `/actions/${index}`);
    const same = actions.findIndex((other) => keyOf(other) === keyOf(action));
    if (same !== index) throw invalid(`/actions/${index}`, 'This is the same as one before.');
  }
}

/** Two actions with one key are one: a decision does each thing to each target once. */
export function keyOf({ action, contentId = '', label = '' }: DecidedAction): string {
  return JSON.stringify([action, contentId, label]);
}

function checkDecided(decided: DecidedAction, pointer: string): void {
  const { action, scope, contentId, label, territories, for: duration } = decided;
  const on = ON_CONTENT[action];
  if (on === undefined) throw invalid(`${pointer}/action`, 'This is nothing that a person decides.');
  checkTexts({ [`${pointer.slice(1)}/contentId`]: contentId, [`${pointer.slice(1)}/label`]: label });
  if (on === 'must' && contentId === undefined)
    throw invalid(`${pointer}/contentId`, `${action} needs the content.`);
  if (on === 'never' && contentId !== undefined)
    throw invalid(`${pointer}/contentId`, `${action} is done to the account.`);
  if (scope !== undefined && (scope === 'content') !== (contentId !== undefined))
    throw invalid(`${pointer}/scope`, 'The scope is content exactly where a contentId is given.');
  if ((action === 'label') !== (label !== undefined))
    throw invalid(`${pointer}/label`, 'To label needs the label, and nothing else has one.');
  if ((action === 'geo-restrict') !== (territories !== undefined && territories.length > 0))
    throw invalid(`${pointer}/territories`, 'geo-restrict needs the territories, and nothing else has any.');
  if (action === 'restore' && duration !== undefined)
    throw invalid(`${pointer}/for`, 'What is restored is restored for good.');
  if (duration !== undefined && durationOfAction(duration) === undefined) {
    throw invalid(
      `${pointer}/for`,
      'Expected an ISO 8601 duration of weeks, days, hours, minutes or seconds, e.g. P7D.',
    );
  }
}
