import { choicesOf, type Schema } from './schema.ts';

/**
 * Says in a few words what a value is to be.
 *
 * @example
 * ```ts
 * describeType({ type: 'integer', minimum: 1, maximum: 200 }) // => 'whole number from 1 to 200'
 * describeType({ type: 'array', items: { enum: ['read', 'review'] } }) // => 'JSON list of: read, review'
 * ```
 */
export function describeType(schema: Schema): string {
  const { type, format, anyOf, items } = schema;
  const choices = choicesOf(schema);
  if (choices) return choices.join(', ');
  if (anyOf) return anyOf.map(describeType).join(', or ');
  if (type === 'string') return format ?? 'text';
  if (type === 'integer' || type === 'number') return describeNumber(schema);
  if (type === 'boolean') return 'true or false';
  if (type === 'null') return 'null';
  if (type === 'array') return `JSON list of${items && choicesOf(items) ? ':' : ''} ${manyOf(items)}`;
  return type === 'object' ? describeObject(schema) : 'JSON';
}

function describeNumber({ type, minimum, maximum }: Schema): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  return `${kind}${from}${maximum === undefined ? '' : ` to ${maximum}`}`;
}

function manyOf(items: Schema | undefined): string {
  if (!items) return 'JSON';
  return items.type === 'string' ? `${items.format ?? 'text'}s` : describeType(items);
}

/** Its name where the reference has it under one, and its fields; those that may be left out with a question mark. */
function describeObject({ $id, properties, required = [] }: Schema): string {
  const fields = Object.keys(properties ?? {}).map((name) => (required.includes(name) ? name : `${name}?`));
  return ['JSON', ...($id ? [$id] : []), fields.length > 0 ? `{ ${fields.join(', ')} }` : 'object'].join(' ');
}
