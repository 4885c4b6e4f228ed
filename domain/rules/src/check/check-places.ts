import { RESERVED_QUEUES } from '@breakwater/contracts/review';
import type { Rule } from '@breakwater/contracts/rules';
import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { suggest } from './nearest-name.ts';
import { type Finding, startOf } from './yaml-text.ts';

/** Names of policies and queues that a rule may use; any will do where a list is left out. */
export interface PlaceNames {
  readonly policies?: readonly string[] | undefined;
  readonly queues?: readonly string[] | undefined;
  /** It was sound by the names of its time. */
  readonly stored?: boolean | undefined;
}

/** A job under a policy that nobody wrote, or in a queue that nobody looks at, would be decided by nobody. */
export function checkPlaces(
  rule: Rule,
  node: YAMLMap,
  { policies, queues, stored = false }: PlaceNames,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (policies && !policies.includes(rule.policy)) {
    const message = `there is no policy '${rule.policy}', so nothing could be decided under it${suggest(rule.policy, policies)}`;
    findings.push({ offset: startOf(node.get('policy', true) as Node), code: 'unknown-policy', message });
  }
  const list = node.get('then', true);
  for (const [index, action] of rule.then.entries()) {
    if (action.queue === undefined) continue;
    const item = isSeq(list) ? list.items[index] : undefined;
    const place = isMap(item) ? (item.get('queue', true) as Node) : node;
    if (!stored && RESERVED_QUEUES.has(action.queue)) {
      const message = `no rule sends jobs to the queue '${action.queue}': what waits there is drawn at random, or a copy`;
      findings.push({ offset: startOf(place), code: 'reserved-queue', message });
      continue;
    }
    if (!queues || queues.includes(action.queue)) continue;
    const message = `there is no queue '${action.queue}', so nobody would look into it${suggest(action.queue, queues)}`;
    findings.push({ offset: startOf(place), code: 'unknown-queue', message });
  }
  return findings;
}
