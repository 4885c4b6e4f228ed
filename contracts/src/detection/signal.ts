import { type Static, Type } from 'typebox';
import type { EventType } from '../event.ts';
import { Evidence } from '../evidence.ts';
import { closed } from '../scalar.ts';

/**
 * The type of a value that rules read: the language between the signals of detection and the checker of rules.
 * `int` and `double` are JavaScript numbers, `timestamp` is milliseconds since the epoch.
 */
export type FieldType =
  | 'bool'
  | 'int'
  | 'double'
  | 'string'
  | 'timestamp'
  | { readonly list: FieldType }
  | { readonly object: string; readonly fields: Readonly<Record<string, FieldType>> };

/** What a signal is: rules are checked against it, and only signals that a rule reads are computed. */
export interface SignalDescriptor {
  /** Path under which rules read it, e.g. `text.terms`. */
  readonly id: string;
  readonly title: string;
  readonly cost: 'free' | 'cheap' | 'moderate' | 'expensive';
  /** Event types for which it has a value; for others it is unknown. */
  readonly reads: readonly EventType[];
  readonly type: FieldType;
}

export const KnownSignal = Type.Object(
  { known: Type.Literal(true), value: Type.Unknown(), evidence: Type.Array(Evidence) },
  closed,
);
export const UnknownSignal = Type.Object(
  { known: Type.Literal(false), reason: Type.String({ description: 'why there is no value' }) },
  closed,
);
/** A signal has a value with evidence, or says why it has none. An unknown is never read as clean. */
export const SignalValue = Type.Union([KnownSignal, UnknownSignal], { $id: 'SignalValue' });
export type SignalValue = Static<typeof SignalValue>;

/** The signals of one event by signal id. */
export type SignalSet = Readonly<Record<string, SignalValue>>;

/** A counter that a rule set declares and `counters` computes; rules read it as `counters.<name>`. */
export const CounterDeclaration = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-z0-9_]{0,62}$' }),
    measure: Type.Enum(['count', 'distinct']),
    on: Type.Array(Type.String(), { minItems: 1, description: 'event types that are counted' }),
    by: Type.Enum(['account', 'ip', 'device', 'link', 'host', 'text', 'target', 'content']),
    of: Type.Optional(Type.Enum(['account', 'ip', 'device', 'link', 'host', 'text', 'target', 'content'])),
    window: Type.String({ description: 'ISO 8601 duration from PT1M to P30D', examples: ['PT1H'] }),
  },
  { ...closed, $id: 'CounterDeclaration' },
);
export type CounterDeclaration = Static<typeof CounterDeclaration>;

/** What the live rule set needs of detection: nothing else is computed. */
export interface SignalNeeds {
  readonly signals: readonly string[];
  readonly counters: readonly CounterDeclaration[];
  /** By signal, the banks that rules look for in it: where one does not exist, the signal is unknown. */
  readonly banks?: Readonly<Record<string, readonly string[]>>;
}
