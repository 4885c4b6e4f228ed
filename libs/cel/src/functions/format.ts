import { kindOf } from '../values/kind.ts';
import { CelFailure, NonValue } from '../values/non-value.ts';
import { CelDuration, CelTimestamp } from '../values/time.ts';
import { CelMap, TypeValue, Uint, type Value } from '../values/value.ts';
import { isTooLarge, tooLarge } from './size-limit.ts';
import { formatDuration, formatTimestamp } from './time.ts';

const utf8 = new TextDecoder();
const maximumPrecision = 100;
const maximumDepth = 100;

/** `"%s has %d".format([name, count])` of cel-go's strings extension: clauses s d f e b o x X and %%. */
export function format(template: string, args: readonly Value[]): Value {
  let used = 0;
  let failure: NonValue | undefined;
  const fail = (message: string): string => {
    failure ??= new CelFailure('invalid-argument', message);
    return '';
  };
  const text = template.replace(
    /%(?:%|(?:\.(\d{1,4}))?([a-zA-Z])|)/g,
    (clause, precision?: string, verb?: string) => {
      if (clause === '%%') return '%';
      if (verb === undefined) return fail('unfinished formatting clause');
      const value = args[used++];
      if (value === undefined) return fail('more formatting clauses than values');
      const formatted = formatValue(verb, value, precision === undefined ? 6 : Number(precision));
      if (typeof formatted === 'string') return formatted;
      failure ??= formatted;
      return '';
    },
  );
  return failure ?? (isTooLarge(text.length) ? tooLarge : text);
}

function formatValue(verb: string, value: Value, precision: number): string | NonValue {
  if (precision > maximumPrecision) return new CelFailure('range', `precision beyond ${maximumPrecision}`);
  switch (verb) {
    case 's':
      return formatAny(value, 0);
    case 'd':
      return isNumber(value) ? formatAny(value, 0) : mismatch(verb, value);
    case 'f':
      return formatDouble(verb, value, (number) => number.toFixed(precision));
    case 'e':
      return formatDouble(verb, value, (number) =>
        number.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2'),
      );
    case 'b':
      return typeof value === 'boolean' ? String(Number(value)) : formatInteger(verb, value, 2);
    case 'o':
      return formatInteger(verb, value, 8);
    case 'x':
    case 'X': {
      const hex = formatHex(verb, value);
      return verb === 'X' && typeof hex === 'string' ? hex.toUpperCase() : hex;
    }
    default:
      return new CelFailure('invalid-argument', `unknown formatting clause %${verb}`);
  }
}

function isNumber(value: Value): boolean {
  return typeof value === 'bigint' || typeof value === 'number' || value instanceof Uint;
}

function mismatch(verb: string, value: Value): CelFailure {
  return new CelFailure('no-such-overload', `%${verb} does not take ${kindOf(value)}`);
}

function formatDouble(verb: string, value: Value, print: (number: number) => string): string | NonValue {
  if (!isNumber(value)) return mismatch(verb, value);
  const number = Number(value instanceof Uint ? value.value : value);
  return Number.isFinite(number) ? print(number) : String(number);
}

function formatInteger(verb: string, value: Value, radix: number): string | NonValue {
  const integer = value instanceof Uint ? value.value : value;
  return typeof integer === 'bigint' ? integer.toString(radix) : mismatch(verb, value);
}

function formatHex(verb: string, value: Value): string | NonValue {
  if (typeof value === 'string') return Buffer.from(value).toString('hex');
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : formatInteger(verb, value, 16);
}

/** The `%s` form of any value, containers included. */
function formatAny(value: Value, depth: number): string | NonValue {
  if (value instanceof NonValue) return value;
  if (depth > maximumDepth)
    return new CelFailure('limit', `values nested deeper than ${maximumDepth} levels`);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Uint8Array) return utf8.decode(value);
  if (value instanceof CelTimestamp) return formatTimestamp(value);
  if (value instanceof CelDuration) return formatDuration(value);
  if (value instanceof TypeValue) return value.name;
  if (value instanceof CelMap) return formatMap(value, depth);
  return Array.isArray(value) ? formatList(value, depth) : mismatch('s', value);
}

function formatList(list: readonly Value[], depth: number): string | NonValue {
  return formatAll(list, depth, (parts) => `[${parts.join(', ')}]`);
}

/** Entries are sorted, so that equal maps look the same. */
function formatMap(map: CelMap, depth: number): string | NonValue {
  const entries = map.keys().flatMap((key) => [key, map.get(key)]);
  return formatAll(entries, depth, (parts) => {
    const lines = parts.flatMap((key, index) => (index % 2 === 0 ? [`${key}: ${parts[index + 1]}`] : []));
    return `{${lines.sort().join(', ')}}`;
  });
}

/** Stops at the first part that fails or grows too large: a value can repeat itself 2^n times. */
function formatAll(
  values: readonly Value[],
  depth: number,
  print: (parts: readonly string[]) => string,
): string | NonValue {
  const parts: string[] = [];
  let size = 0;
  for (const value of values) {
    const part = formatAny(value, depth + 1);
    if (typeof part !== 'string') return part;
    size += part.length;
    if (isTooLarge(size)) return tooLarge;
    parts.push(part);
  }
  return print(parts);
}
