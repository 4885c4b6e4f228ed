import { CelFailure, NonValue } from '../values/non-value.ts';
import type { Value } from '../values/value.ts';
import { format } from './format.ts';
import { type FunctionTable, overload } from './overload.ts';
import { isTooLarge, tooLarge } from './size-limit.ts';

const outOfRange = new CelFailure('range', 'index outside the text');

/** What Go's `unicode.IsSpace` trims; `String.trim` differs on U+0085 and U+FEFF. */
const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const leading = new RegExp(`^${space}+`);

function trim(text: string): string {
  const start = text.replace(leading, '');
  let end = start.length;
  while (end > 0 && leading.test(start.charAt(end - 1))) end--;
  return start.slice(0, end);
}

/** Positions count code points; -1 when the part is not there. */
function indexOf(text: string, part: string, from: bigint, isLast: boolean): Value {
  const points = Array.from(text);
  if (from < 0n || from > points.length) return outOfRange;
  const offset = points.slice(0, Number(from)).join('').length;
  const index = isLast ? text.lastIndexOf(part, offset) : text.indexOf(part, offset);
  return index < 0 ? -1n : BigInt(Array.from(text.slice(0, index)).length);
}

function substring(text: string, start: bigint, end?: bigint): Value {
  const points = Array.from(text);
  const stop = end ?? BigInt(points.length);
  if (start < 0n || stop > points.length || start > stop) return outOfRange;
  return points.slice(Number(start), Number(stop)).join('');
}

function charAt(text: string, index: bigint): Value {
  return index === BigInt(Array.from(text).length) ? '' : substring(text, index, index + 1n);
}

function replace(text: string, part: string, by: string, count: bigint): Value {
  const pieces = split(text, part, count < 0n ? -1n : count + 1n);
  return isTooLarge(text.length + pieces.length * by.length) ? tooLarge : pieces.join(by);
}

/** Splits at most `limit - 1` times; the rest stays whole. A negative limit splits everywhere. */
function split(text: string, separator: string, limit: bigint): readonly string[] {
  if (limit === 0n) return [];
  const pieces = separator === '' ? Array.from(text) : text.split(separator);
  if (limit < 0n || limit >= pieces.length) return pieces;
  const kept = Number(limit) - 1;
  return [...pieces.slice(0, kept), pieces.slice(kept).join(separator)];
}

function join(list: readonly Value[], separator: string): Value {
  const unknownItem = list.find((item) => item instanceof NonValue);
  if (unknownItem !== undefined) return unknownItem;
  if (!list.every((item) => typeof item === 'string'))
    return new CelFailure('no-such-overload', 'join takes a list of strings');
  const size = list.reduce((total, item) => total + String(item).length + separator.length, 0);
  return isTooLarge(size) ? tooLarge : list.join(separator);
}

const escapes: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

function quote(text: string): string {
  return `"${Array.from(text.toWellFormed(), (character) => escapes[character] ?? character).join('')}"`;
}

const ascii = (pattern: RegExp, change: (letter: string) => string) =>
  overload(['string'], 'string', (text) => text.replace(pattern, change));

/** The strings and encoders extensions of cel-go. */
export const text: FunctionTable = {
  '.charAt': [overload(['string', 'int'], 'string', charAt)],
  '.indexOf': [
    overload(['string', 'string'], 'int', (whole, part) => indexOf(whole, part, 0n, false)),
    overload(['string', 'string', 'int'], 'int', (whole, part, from) => indexOf(whole, part, from, false)),
  ],
  '.lastIndexOf': [
    overload(['string', 'string'], 'int', (whole, part) =>
      indexOf(whole, part, BigInt(Array.from(whole).length), true),
    ),
    overload(['string', 'string', 'int'], 'int', (whole, part, from) => indexOf(whole, part, from, true)),
  ],
  '.lowerAscii': [ascii(/[A-Z]/g, (letter) => letter.toLowerCase())],
  '.upperAscii': [ascii(/[a-z]/g, (letter) => letter.toUpperCase())],
  '.replace': [
    overload(['string', 'string', 'string'], 'string', (whole, part, by) => replace(whole, part, by, -1n)),
    overload(['string', 'string', 'string', 'int'], 'string', replace),
  ],
  '.split': [
    overload(['string', 'string'], { list: 'string' }, (whole, separator) => split(whole, separator, -1n)),
    overload(['string', 'string', 'int'], { list: 'string' }, split),
  ],
  '.substring': [
    overload(['string', 'int'], 'string', (whole, start) => substring(whole, start)),
    overload(['string', 'int', 'int'], 'string', substring),
  ],
  '.trim': [overload(['string'], 'string', trim)],
  '.reverse': [overload(['string'], 'string', (whole) => Array.from(whole).reverse().join(''))],
  '.join': [
    overload([{ list: 'string' }], 'string', (list) => join(list, '')),
    overload([{ list: 'string' }, 'string'], 'string', join),
  ],
  '.format': [overload(['string', { list: 'dyn' }], 'string', format)],
  'strings.quote': [overload(['string'], 'string', quote)],
  'base64.encode': [overload(['bytes'], 'string', (bytes) => Buffer.from(bytes).toString('base64'))],
  'base64.decode': [
    overload(['string'], 'bytes', (encoded) =>
      /^[A-Za-z0-9+/]*={0,2}$/.test(encoded)
        ? new Uint8Array(Buffer.from(encoded, 'base64'))
        : new CelFailure('invalid-argument', 'not base64'),
    ),
  ],
};
