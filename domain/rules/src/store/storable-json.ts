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
  // A function asked about every value costs many times the writing itself, and is hardly ever needed.
  const text = plainJson(value);
  return text === undefined || ESCAPED.test(text) ? JSON.stringify(value, storable) : text;
}

/** How JSON writes what cannot be stored; a text that spells it out is looked at closely too, and stays as it is. */
const ESCAPED = /\\u(?:0000|d[89a-f])/;

/** Undefined where there is a bigint in it, of which JSON knows nothing. */
function plainJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
