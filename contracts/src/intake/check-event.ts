import { createValidator, type SchemaValidator } from '../create-validator.ts';
import { EVENT_SCHEMAS, EVENT_TYPES, type EventType, type PlatformEvent } from '../event.ts';
import { explainErrors, type SchemaFault } from '../schema-fault.ts';

/** Why a value is no event: a stable code, the place as JSON Pointer, and what was expected. */
export interface EventFault extends Omit<SchemaFault, 'code'> {
  readonly code: SchemaFault['code'] | 'unknown-type';
}

export type EventCheck =
  | { readonly ok: true; readonly event: PlatformEvent }
  | { readonly ok: false; readonly fault: EventFault };

const validators = Object.fromEntries(
  EVENT_TYPES.map((type) => [type, createValidator(EVENT_SCHEMAS[type])]),
) as {
  [T in EventType]: SchemaValidator<(typeof EVENT_SCHEMAS)[T]>;
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
  return { ok: false, fault: explainErrors(validator.Errors(value), 'this event type') };
}

function isEventType(type: unknown): type is EventType {
  return typeof type === 'string' && (EVENT_TYPES as readonly string[]).includes(type);
}
