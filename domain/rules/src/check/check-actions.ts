import { LONGEST_PAUSE_HOURS, type RequestedAction } from '@breakwater/contracts';
import type { YAMLMap } from 'yaml';
import { lastsBetween } from './lasts-between.ts';
import { type Finding, startOf } from './yaml-text.ts';

/** What an action that nobody ends would do for ever. */
const NEEDS_END: Readonly<Partial<Record<RequestedAction['action'], string>>> = {
  'hide-until-review': 'what is hidden comes back when nobody has looked at it by then',
  slow: 'without an end, friction is a penalty that nobody decided on',
  'hold-recommendation': 'without an end, friction is a penalty that nobody decided on',
  'pause-sharing': 'it lasts until somebody had time to look, and no longer',
  verify: 'without an end, friction is a penalty that nobody decided on',
};
const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 30 * 86_400_000;
const LONGEST_PAUSE_MS = LONGEST_PAUSE_HOURS * 3_600_000;

/**
 * Faults of a requested action that has the right shape. Actions that only a person may take are no fault: they reach
 * a reviewer as a proposal.
 */
export function checkAction(action: RequestedAction, node: YAMLMap, stored = false): readonly Finding[] {
  const findings: Finding[] = [];
  const whyEnd = NEEDS_END[action.action];
  if (whyEnd !== undefined && action.for === undefined) {
    const message = `${action.action} needs 'for', how long it lasts, e.g. PT24H: ${whyEnd}`;
    findings.push(at(node, 'action', 'missing-duration', message));
  }
  if (action.action === 'hide-until-review' && action.scope !== 'content') {
    const message =
      "hide-until-review needs 'scope: content': hiding a whole account would suspend it, which only a person decides; " +
      'for that, propose suspend-account';
    findings.push(at(node, action.scope === undefined ? 'action' : 'scope', 'hides-account', message));
  }
  if (action.action === 'pause-sharing') findings.push(...checkPause(action, node));
  if (action.action === 'label' && action.label === undefined) {
    findings.push(at(node, 'action', 'missing-label', "label needs 'label': which one"));
  }
  if (action.for !== undefined && !stored && !lastsBetween(action.for, SHORTEST_MS, LONGEST_MS)) {
    const message = "'for' should be an ISO 8601 duration from PT5M to P30D, e.g. PT24H or P7D";
    findings.push(at(node, 'for', 'bad-duration', message));
  }
  return findings;
}

/** Sharing is paused of one piece of content, for hours. */
function checkPause(action: RequestedAction, node: YAMLMap): readonly Finding[] {
  const findings: Finding[] = [];
  if (action.scope !== 'content') {
    const message =
      "pause-sharing needs 'scope: content': others wait before they pass that on; to slow what an account publishes, " +
      'use slow';
    findings.push(at(node, action.scope === undefined ? 'action' : 'scope', 'pauses-account', message));
  }
  const lasts = action.for;
  if (
    lasts !== undefined &&
    lastsBetween(lasts, SHORTEST_MS, LONGEST_MS) &&
    !lastsBetween(lasts, SHORTEST_MS, LONGEST_PAUSE_MS)
  ) {
    const message = `pause-sharing lasts PT${LONGEST_PAUSE_HOURS}H at most: by then somebody has looked, or it was not pressing`;
    findings.push(at(node, 'for', 'pauses-too-long', message));
  }
  return findings;
}

function at(node: YAMLMap, field: string, code: string, message: string): Finding {
  return { offset: startOf(node.get(field, true) ?? node), code, message };
}
