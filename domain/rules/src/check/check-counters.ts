import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import type { CounterDeclaration } from '@breakwater/contracts/detection';
import { isSeq, type YAMLMap } from 'yaml';
import { EVENT_PARTS } from './environment.ts';
import { namesIdentity } from './identity-safeguard.ts';
import { lastsBetween } from './lasts-between.ts';
import { suggest } from './nearest-name.ts';
import { type Finding, startOf } from './yaml-text.ts';

const SHORTEST_MS = 60_000;
const LONGEST_MS = 30 * 86_400_000;

const { account, session, content, target } = EVENT_PARTS;
const withContent: readonly EventType[] = [...content.carriedBy, ...content.referredBy];

/** What a counter can count by or of, and the event types that carry it. */
const CARRIED_BY: Readonly<Record<CounterDeclaration['by'], readonly EventType[]>> = {
  account: account.carriedBy,
  ip: session.carriedBy,
  device: session.carriedBy,
  link: content.carriedBy,
  host: content.carriedBy,
  text: content.carriedBy,
  target: target.carriedBy,
  content: withContent,
};

/** Faults of a counter that has the right shape but makes no sense. */
export function checkCounter(counter: CounterDeclaration, node: YAMLMap, stored = false): readonly Finding[] {
  return [
    ...checkName(counter, node),
    ...checkMeasure(counter, node),
    // What was stored with weeks is left to run: counters of today can count them.
    ...(stored ? [] : checkWindow(counter, node)),
    ...checkEventTypes(counter, node),
  ];
}

function checkName({ name }: CounterDeclaration, node: YAMLMap): readonly Finding[] {
  if (!namesIdentity(name)) return [];
  const message = `no counter may be called '${name}': counts are of what accounts do, not of who people are`;
  return [at(node, 'name', 'safeguard-identity', message)];
}

function checkMeasure({ measure, by, of }: CounterDeclaration, node: YAMLMap): readonly Finding[] {
  if (measure === 'count') {
    return of === undefined ? [] : [at(node, 'of', 'counter-of', "'of' goes with measure: distinct only")];
  }
  if (of === undefined)
    return [at(node, 'measure', 'counter-of', "measure: distinct needs 'of', what is told apart")];
  return of === by
    ? [at(node, 'of', 'counter-of', `distinct ${of} by ${by} is always one; count something else`)]
    : [];
}

function checkWindow({ window }: CounterDeclaration, node: YAMLMap): readonly Finding[] {
  if (lastsBetween(window, SHORTEST_MS, LONGEST_MS)) return [];
  return [
    at(
      node,
      'window',
      'bad-duration',
      'window should be an ISO 8601 duration from PT1M to P30D in days, hours, minutes and seconds, e.g. PT1H or P7D (no weeks, months or years)',
    ),
  ];
}

function checkEventTypes({ on, by, of }: CounterDeclaration, node: YAMLMap): readonly Finding[] {
  const items = node.get('on', true);
  return on.flatMap((type, index) => {
    const place = startOf(isSeq(items) ? items.items[index] : node);
    if (!isEventType(type)) {
      const message = `there is no event type '${type}'${suggest(type, EVENT_TYPES)}`;
      return [{ offset: place, code: 'unknown-event-type', message }];
    }
    const missing = [by, ...(of ? [of] : [])].filter((what) => !CARRIED_BY[what].includes(type));
    return missing.map((what) => ({
      offset: place,
      code: 'counter-never-counts',
      message: `events of type ${type} carry no ${what}; it would never count`,
    }));
  });
}

function isEventType(type: string): type is EventType {
  return (EVENT_TYPES as readonly string[]).includes(type);
}

function at(node: YAMLMap, field: string, code: string, message: string): Finding {
  return { offset: startOf(node.get(field, true) ?? node), code, message };
}
