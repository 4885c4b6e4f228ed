import type { CelType } from '@breakwater/cel';
import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import type { FieldType, SignalDescriptor } from '@breakwater/contracts/detection';
import { BreakwaterError } from '@breakwater/kernel';
import { namesIdentity, withoutIdentity } from './identity-safeguard.ts';

/** A part of the event that conditions read, and the event types that can carry it. */
interface Part {
  readonly carriedBy: readonly EventType[];
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Event types on which it is a bare reference: only `id` is there. */
  readonly referredBy?: readonly EventType[];
}

const texts: FieldType = { list: 'string' };

/**
 * Everything of an event that a condition can read. The languages that account and content carry are left out on
 * purpose, see `identity-safeguard.ts`.
 */
export const EVENT_PARTS = {
  event: {
    carriedBy: EVENT_TYPES,
    fields: { id: 'string', type: 'string', source: 'string', platform: 'string', at: 'timestamp' },
  },
  account: {
    carriedBy: EVENT_TYPES,
    fields: {
      id: 'string',
      handle: 'string',
      displayName: 'string',
      bio: 'string',
      links: texts,
      createdAt: 'timestamp',
      ageDays: 'int',
      followers: 'int',
    },
  },
  session: {
    carriedBy: EVENT_TYPES.filter((type) => type !== 'report.created'),
    fields: { ip: 'string', port: 'int', userAgent: 'string', deviceId: 'string' },
  },
  content: {
    carriedBy: ['content.created', 'content.updated', 'content.shared'],
    referredBy: ['content.deleted', 'report.created'],
    fields: {
      id: 'string',
      kind: 'string',
      text: 'string',
      links: texts,
      replyTo: 'string',
      shareOf: 'string',
      audienceSize: 'int',
      mediaCount: 'int',
    },
  },
  report: {
    carriedBy: ['report.created'],
    fields: { reason: 'string', reporter: 'string', note: 'string' },
  },
  target: { carriedBy: ['account.followed'], fields: { id: 'string' } },
} as const satisfies Readonly<Record<string, Part>>;

/** Signal id under which counters are delivered; its fields are what the rule set declares. */
export const COUNTERS = 'counters';

/** What conditions of one rule set can read. */
export interface Environment {
  readonly variables: Readonly<Record<string, CelType>>;
  /** Ids of the signals on offer, `counters` included. */
  readonly signals: readonly SignalDescriptor[];
  /** Whether events of this type can have a value at this path at all. */
  carries(type: EventType, path: string): boolean;
}

interface Branch {
  readonly object: string;
  readonly fields: Record<string, FieldType>;
}

/**
 * The environment of conditions: the parts of an event, the signals of the catalogue merged in by their path
 * (`account.terms` becomes the field `terms` of `account`), and the declared counters.
 *
 * @throws BreakwaterError `catalogue-conflict` when a signal claims a path that is taken
 */
export function buildEnvironment(
  catalogue: readonly SignalDescriptor[],
  counters: readonly string[],
): Environment {
  const signals = [
    ...catalogue.filter(({ id }) => id !== COUNTERS && !namesIdentity(id)),
    countersSignal(counters),
  ];
  const variables: Record<string, FieldType> = Object.create(null);
  for (const [name, part] of Object.entries(EVENT_PARTS)) {
    variables[name] = { object: name, fields: { ...part.fields } };
  }
  for (const signal of signals) place(variables, signal);
  return { variables, signals, carries: (type, path) => carries(signals, type, path) };
}

function countersSignal(counters: readonly string[]): SignalDescriptor {
  const fields = Object.fromEntries(counters.map((name) => [name, 'int' as const]));
  return {
    id: COUNTERS,
    title: 'Counters',
    cost: 'cheap',
    reads: EVENT_TYPES,
    type: { object: COUNTERS, fields },
  };
}

function place(variables: Record<string, FieldType>, signal: SignalDescriptor): void {
  const steps = signal.id.split('.');
  const last = steps.pop() ?? '';
  let fields = variables;
  let path = '';
  for (const step of steps) {
    path = path === '' ? step : `${path}.${step}`;
    const branch = (fields[step] ?? { object: path, fields: {} }) as FieldType | Branch;
    if (typeof branch === 'string' || !('fields' in branch)) throw conflict(signal.id);
    fields[step] = branch;
    fields = branch.fields as Branch['fields'];
  }
  if (Object.hasOwn(fields, last)) throw conflict(signal.id);
  fields[last] = withoutIdentity(signal.type);
}

function conflict(id: string): BreakwaterError {
  return new BreakwaterError(
    'catalogue-conflict',
    `The signal ${id} claims a path that is taken; rename the signal.`,
  );
}

function carries(signals: readonly SignalDescriptor[], type: EventType, path: string): boolean {
  const signal = signals.find(({ id }) => isWithin(path, id));
  if (signal) return signal.reads.includes(type);
  const [root = '', field] = path.split('.');
  const part: Part | undefined = Object.hasOwn(EVENT_PARTS, root)
    ? EVENT_PARTS[root as keyof typeof EVENT_PARTS]
    : undefined;
  if (part === undefined || part.carriedBy.includes(type)) return true;
  return (part.referredBy?.includes(type) ?? false) && (field === 'id' || field === undefined);
}

/** Whether a path is another one or lies below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`) || path.startsWith(`${ancestor}[`);
}
