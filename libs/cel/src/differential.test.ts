import { celEnv, isCelError, isCelList, isCelMap, isCelType, isCelUint, parse, plan } from '@bufbuild/cel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRun } from './program.ts';
import { NonValue } from './values/non-value.ts';
import { CelDuration, CelTimestamp } from './values/time.ts';
import { CelMap, TypeValue, Uint, type Value } from './values/value.ts';

const numbers =
  '0 1 -1 2 9223372036854775807 -9223372036854775808 0u 3u 18446744073709551615u 0.0 1.0 -2.5 1e19';
const others =
  'true false null "" "a" "ab" "é" b\'a\' [] [1,2] ["a"] {} {"a":1} {1:"b"} duration("90s") timestamp(0)';
const operators = '+ - * / % == != < <= > >= && || in';

const oneOf = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split(' '));

/**
 * Expressions over literals; types mix, so that failures are compared as well. Left out is what the reference is known
 * to get wrong: it converts "" to 0 and other texts to NaN, durations to int, and indexes lists by bool.
 */
const { expression } = fc.letrec<{ expression: string; number: string }>((tie) => ({
  number: oneOf(numbers),
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(tie('number'), oneOf(others)),
    fc
      .tuple(tie('expression'), oneOf(operators), tie('expression'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
    fc.tuple(oneOf('! size string type dyn'), tie('expression')).map(([name, value]) => `${name}(${value})`),
    fc.tuple(oneOf('int uint double'), tie('number')).map(([name, value]) => `${name}(${value})`),
    fc
      .tuple(tie('expression'), oneOf('contains startsWith endsWith'), tie('expression'))
      .map(([text, name, part]) => `(${text}).${name}(${part})`),
    fc.tuple(tie('expression'), tie('number')).map(([list, index]) => `(${list})[${index}]`),
    fc
      .tuple(tie('expression'), oneOf('all exists exists_one map filter'), tie('expression'))
      .map(([range, macro, body]) => `(${range}).${macro}(x, x == 1 || ${body})`),
  ),
}));

/** The reference evaluator's result in a notation that both sides share. */
function noteReference(value: unknown): string {
  if (isCelError(value)) return 'failure';
  if (isCelUint(value)) return `${value.value}u`;
  if (isCelList(value)) return `[${[...value].map(noteReference)}]`;
  if (isCelMap(value))
    return noteEntries([...value].map(([key, item]) => [noteReference(key), noteReference(item)]));
  if (isCelType(value)) return `type ${value.name}`;
  if (value instanceof Uint8Array) return `bytes ${[...value]}`;
  return isTimeMessage(value)
    ? `time ${value.message.seconds * 1_000_000_000n + BigInt(value.message.nanos)}`
    : noteScalar(value);
}

interface TimeMessage {
  readonly message: { readonly seconds: bigint; readonly nanos: number };
}

function isTimeMessage(value: unknown): value is TimeMessage {
  return typeof value === 'object' && value !== null && 'message' in value;
}

function noteOurs(value: Value): string {
  if (value instanceof NonValue) return 'failure';
  if (value instanceof Uint) return `${value.value}u`;
  if (Array.isArray(value)) return `[${value.map(noteOurs)}]`;
  if (value instanceof CelMap)
    return noteEntries(value.keys().map((key) => [noteOurs(key), noteOurs(value.get(key))]));
  if (value instanceof TypeValue) return `type ${value.name}`;
  if (value instanceof Uint8Array) return `bytes ${[...value]}`;
  return value instanceof CelDuration || value instanceof CelTimestamp
    ? `time ${value.nanos}`
    : noteScalar(value);
}

function noteScalar(value: unknown): string {
  return typeof value === 'string'
    ? JSON.stringify(value)
    : `${typeof value} ${Object.is(value, -0) ? '-0' : value}`;
}

function noteEntries(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, value]) => `${key}: ${value}`).sort()}}`;
}

const environment = celEnv();
const reference = (source: string): string => noteReference(plan(environment, parse(source))({}));
const ours = (source: string): string =>
  noteOurs(buildRun(source, { variables: {}, unchecked: true }).run({}));

const variables = {
  i: 'int',
  d: 'double',
  s: 'string',
  b: 'bool',
  words: { list: 'string' },
  counts: { map: ['string', 'int'] },
} as const;
const texts = fc.constantFrom('', 'a', 'ab', 'b', 'é');
const integers = fc.constantFrom(0n, 1n, -1n, 2n, 7n, 2n ** 53n, 2n ** 63n - 1n, -(2n ** 63n));
const doubles = fc.constantFrom(0, -0, 1, -2.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY);

const bindings = fc.record({
  i: integers,
  d: doubles,
  s: texts,
  b: fc.boolean(),
  words: fc.array(texts, { maxLength: 3 }),
  counts: fc.dictionary(texts, integers, { maxKeys: 3 }).map((counts) => ({ ...counts })),
});

/** A small int goes in as a number, as hosts pass it; a large one as a bigint. */
function asHost(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** Comparisons of variables with literals and with each other, joined by logic: the paths that are specialised. */
const operand = oneOf(
  'i d s b words counts.a counts.b 0 1 -1 2.0 -2.5 9007199254740993 "a" "ab" true ["a","b"] [1,2]',
);
const clause = fc.oneof(
  fc.tuple(operand, oneOf('== != < <= > >= in + - *'), operand).map((parts) => `(${parts.join(' ')})`),
  fc
    .tuple(oneOf('s words[0]'), oneOf('contains startsWith endsWith matches'), oneOf('"a" "b" "" s'))
    .map(([text, name, part]) => `${text}.${name}(${part})`),
  oneOf('b !b has(counts.a) words.exists(w,w==s) words.all(w,w.contains("a")) size(words)>1'),
);
const condition = fc
  .array(fc.tuple(clause, oneOf('&& ||')), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts.map(([part, operator], index) => (index === 0 ? part : `${operator} ${part}`)).join(' '),
  );

describe('against the reference evaluator', () => {
  it('gives the same results and failures', () => {
    fc.assert(
      fc.property(expression, (source) => {
        expect(ours(source)).toEqual(reference(source));
      }),
      // What cannot be a key is in no map, and asking is a failure.
      { numRuns: 1500, examples: [['{} in {"a":1}'], ['null in {1:"b"}'], ['!([] in {})']] },
    );
  });

  it('agrees on variables, where comparisons with literals are specialised', () => {
    fc.assert(
      fc.property(condition, bindings, (source, values) => {
        const { i, counts } = values;
        const hostCounts = Object.fromEntries(
          Object.entries(counts).map(([key, count]) => [key, asHost(count)]),
        );
        const host = { ...values, i: asHost(i), counts: hostCounts };
        const result = buildRun(source, { variables, unchecked: true }).run(host);
        expect(noteOurs(result)).toBe(noteReference(plan(environment, parse(source))(values)));
      }),
      { numRuns: 1500 },
    );
  });
});
