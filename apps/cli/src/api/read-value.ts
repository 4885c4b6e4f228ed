import { ApiUsageError } from './api-usage-error.ts';
import type { Field } from './fields-of.ts';
import { choicesOf, isText, type Schema } from './schema.ts';

/**
 * The value of a field from what was typed: a text as it is, everything else as JSON.
 *
 * @throws ApiUsageError `field-invalid` saying what the field is to be
 */
export function readValue({ flag, type, schema }: Pick<Field, 'flag' | 'type' | 'schema'>, text: string) {
  if (isText(schema)) {
    if (choicesOf(schema)?.includes(text) !== false) return text;
  } else {
    const value = readTyped(schema, text);
    if (value !== undefined) return value;
  }
  throw new ApiUsageError('field-invalid', `${flag} is '${text}': expected ${type}.`);
}

/** Undefined where it is not of the kind that is asked for. */
function readTyped(schema: Schema, text: string): unknown {
  const { anyOf } = schema;
  // A text or nothing: `null` is nothing, and everything else the text.
  if (anyOf?.some(isText)) return text === 'null' ? null : text;
  const value = parse(text);
  if (value === undefined) return undefined;
  return (anyOf ?? [schema]).some((one) => isOf(one.type, value)) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isOf(type: string | undefined, value: unknown): boolean {
  if (type === undefined) return true;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
