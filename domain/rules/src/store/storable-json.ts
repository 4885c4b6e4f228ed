/** What PostgreSQL's json refuses: the null character, and halves of surrogate pairs. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function storable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'string' && value.search(UNSTORABLE) >= 0
    ? value.replace(UNSTORABLE, '\uFFFD')
    : value;
}

/**
 * JSON text that PostgreSQL takes whatever a user wrote: one character that cannot be stored must not stop a batch.
 *
 * @example
 * ```ts
 * toStorableJson({ text: 'a\u0000b' }) // => '{"text":"a\uFFFDb"}'
 * ```
 */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(value, storable);
}
