import { Compile } from 'typebox/compile';
import { EVENT_SCHEMAS, EVENT_TYPES, type EventType, type PlatformEvent } from './event.ts';

/** Why a value is no event: a stable code, the place as JSON Pointer, and what was expected. */
export interface EventFault {
  readonly code: 'not-an-object' | 'unknown-type' | 'unknown-field' | 'missing-field' | 'wrong-value';
  readonly pointer: string;
  readonly message: string;
}

export type EventCheck =
  | { readonly ok: true; readonly event: PlatformEvent }
  | { readonly ok: false; readonly fault: EventFault };

const validators = Object.fromEntries(EVENT_TYPES.map((type) => [type, Compile(EVENT_SCHEMAS[type])])) as {
  [T in EventType]: ReturnType<typeof Compile<(typeof EVENT_SCHEMAS)[T]>>;
};

function fault(code: EventFault['code'], pointer: string, message: string): EventCheck {
  return { ok: false, fault: { code, pointer, message } };
}

/**
 * Validates a parsed JSON value against the schema of its event type. Unknown fields are faults, not noise:
 * a misspelt field would otherwise be lost silently.
 *
 * @example
 * ```ts
 * checkEvent({ type: 'content.made' }).ok // => false
 * ```
 */
export function checkEvent(value: unknown): EventCheck {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fault('not-an-object', '', 'expected a JSON object with id, type, at, platform and account');
  }
  const type = 'type' in value ? value.type : undefined;
  if (!isEventType(type)) {
    return fault('unknown-type', '/type', `expected one of ${EVENT_TYPES.join(', ')}`);
  }
  const validator = validators[type];
  if (validator.Check(value)) return { ok: true, event: value as PlatformEvent };
  return { ok: false, fault: explain(validator.Errors(value)) };
}

function isEventType(type: unknown): type is EventType {
  return typeof type === 'string' && (EVENT_TYPES as readonly string[]).includes(type);
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Picks the error that helps most: a field that must not be there (often a misspelt one), a missing one, the first. */
function explain(errors: readonly SchemaError[]): EventFault {
  const extra = named(errors, 'additionalProperties', 'additionalProperties');
  if (extra) return { code: 'unknown-field', pointer: extra, message: 'no such field in this event type' };
  const missing = named(errors, 'required', 'requiredProperties');
  if (missing) return { code: 'missing-field', pointer: missing, message: 'this field is required' };
  const first = errors[0];
  return { code: 'wrong-value', pointer: first?.instancePath ?? '', message: first?.message ?? 'not valid' };
}

/** Pointer to the first property that an error of this keyword names. */
function named(errors: readonly SchemaError[], keyword: string, param: string): string | undefined {
  for (const error of errors) {
    if (error.keyword !== keyword) continue;
    const names = (error.params as Record<string, unknown>)[param];
    if (Array.isArray(names)) return `${error.instancePath}/${escapePointer(String(names[0]))}`;
  }
  return undefined;
}
