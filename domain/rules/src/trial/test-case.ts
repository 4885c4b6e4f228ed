import { type Account, EVENT_TYPES, type EventRecord } from '@breakwater/contracts';
import type { SignalSet, SignalValue } from '@breakwater/contracts/detection';
import { checkEvent } from '@breakwater/contracts/intake';
import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { keyOf, type ShapeSchema } from '../check/check-shape.ts';
import { COUNTERS, type Environment } from '../check/environment.ts';
import { suggest } from '../check/nearest-name.ts';
import { type Finding, startOf } from '../check/yaml-text.ts';
import { emptyValue, fillValue } from './fill-value.ts';

const open: ShapeSchema = { additionalProperties: {} };
const ruleIds: ShapeSchema = { items: { type: 'string' } };

/** A file of rule tests: events with signals given by hand, and the rules expected to fire. */
export const TEST_FILE: ShapeSchema = {
  items: {
    required: ['name', 'expect'],
    properties: {
      name: { type: 'string', minLength: 1 },
      event: open,
      account: open,
      signals: open,
      counters: open,
      expect: { properties: { fired: ruleIds, notFired: ruleIds, undetermined: ruleIds } },
    },
  },
};

/** An event and its signals, made of what a test says and defaults for the rest. */
export interface TestInput {
  readonly record: EventRecord;
  readonly signals: SignalSet;
  readonly findings: readonly Finding[];
}

const NOON = '2026-01-01T12:00:00Z';

/** Parts that events of a type must have. */
function requiredParts(type: string): Readonly<Record<string, object>> {
  switch (type) {
    case 'content.created':
    case 'content.updated':
      return { content: { id: 'content-1', kind: 'post' } };
    case 'content.shared':
      return { content: { id: 'content-1', kind: 'post', shareOf: 'content-2' } };
    case 'content.deleted':
      return { content: { id: 'content-1' } };
    case 'account.signed_in':
      return { session: { ip: '192.0.2.1' } };
    case 'account.followed':
      return { target: { id: 'account-2' } };
    case 'report.created':
      return { report: { reason: 'other' } };
    default:
      return {};
  }
}

/** Builds the input of a test. The account defaults to one that is a year old. */
export function buildInput(test: YAMLMap, environment: Environment): TestInput {
  const given = asRecord(test.get('event', true));
  const type = typeof given.type === 'string' ? given.type : EVENT_TYPES[4];
  const parts = requiredParts(type);
  const merged = Object.entries({ ...parts, ...given }).map(([name, value]) => [
    name,
    name in parts && isRecord(value) ? { ...parts[name], ...value } : value,
  ]);
  const known = {
    id: 'account-1',
    createdAt: '2025-01-01T12:00:00Z',
    ...asRecord(given.account),
    ...asRecord(test.get('account', true)),
  };
  const event = {
    id: 'event-1',
    at: NOON,
    platform: 'test',
    type,
    ...Object.fromEntries(merged),
    account: known,
  };
  const check = checkEvent(event);
  const { signals, findings } = buildSignals(test, environment);
  if (!check.ok) {
    const { message, pointer } = check.fault;
    const offset = startOf(test.get('event', true) ?? test);
    return {
      record: recordOf(event as EventRecord['event'], known),
      signals,
      findings: [...findings, { offset, code: 'bad-event', message: `${pointer}: ${message}` }],
    };
  }
  return { record: recordOf(check.event, known), signals, findings };
}

function recordOf(event: EventRecord['event'], account: Account): EventRecord {
  const id = '00000000-0000-7000-8000-000000000001';
  return { id, seq: 1, lane: 0, source: 'test', receivedAt: Date.parse(NOON), event, account };
}

function buildSignals(test: YAMLMap, environment: Environment): Pick<TestInput, 'signals' | 'findings'> {
  const signals: Record<string, SignalValue> = {};
  const findings: Finding[] = [];
  for (const { id, type } of environment.signals)
    signals[id] = { known: true, value: emptyValue(type), evidence: [] };
  const given = test.get('signals', true);
  const pairs = isMap(given)
    ? given.items.map((pair) => [keyOf(pair), pair.value as Node, pair.key] as const)
    : [];
  const counters = test.get('counters', true);
  const all = counters === undefined ? pairs : [...pairs, [COUNTERS, counters as Node, counters] as const];
  for (const [id, value, key] of all) {
    const descriptor = environment.signals.find((signal) => signal.id === id);
    if (descriptor === undefined) {
      const known = environment.signals.map((signal) => signal.id);
      findings.push({
        offset: startOf(key),
        code: 'unknown-signal',
        message: `there is no signal '${id}'${suggest(id, known)}`,
      });
    } else if (isScalar(value) && value.value === 'unknown') {
      signals[id] = { known: false, reason: `${id} is unknown in this test` };
    } else {
      const filled = fillValue(value, descriptor.type);
      findings.push(...filled.findings);
      signals[id] = { known: true, value: filled.value, evidence: [] };
    }
  }
  return { signals, findings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Record<string, unknown> {
  const plain = isMap(value) ? value.toJSON() : value;
  return isRecord(plain) ? plain : {};
}
