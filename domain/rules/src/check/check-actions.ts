import type { RequestedAction } from '@breakwater/contracts';
import type { YAMLMap } from 'yaml';
import { parseDuration } from './duration.ts';
import { type Finding, startOf } from './yaml-text.ts';

const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 30 * 86_400_000;

/**
 * Faults of a requested action that has the right shape. Actions that only a person may take are no fault: they reach
 * a reviewer as a proposal.
 */
export function checkAction(action: RequestedAction, node: YAMLMap): readonly Finding[] {
  const findings: Finding[] = [];
  if (action.action === 'hide-until-review' && action.for === undefined) {
    const message =
      "hide-until-review needs 'for': what is hidden comes back when nobody has looked at it by then";
    findings.push(at(node, 'action', 'missing-duration', message));
  }
  if (action.action === 'label' && action.label === undefined) {
    findings.push(at(node, 'action', 'missing-label', "label needs 'label': which one"));
  }
  if (action.for !== undefined && !isSaneDuration(action.for)) {
    const message = "'for' should be an ISO 8601 duration from PT5M to P30D, e.g. PT24H";
    findings.push(at(node, 'for', 'bad-duration', message));
  }
  return findings;
}

function isSaneDuration(text: string): boolean {
  const length = parseDuration(text);
  return length !== undefined && length >= SHORTEST_MS && length <= LONGEST_MS;
}

function at(node: YAMLMap, field: string, code: string, message: string): Finding {
  return { offset: startOf(node.get(field, true) ?? node), code, message };
}
