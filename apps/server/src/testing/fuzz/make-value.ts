import type { FuzzDice } from './dice.ts';

/** A schema of the OpenAPI document. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** How a value keeps to its schema. */
export type Manner = 'valid' | 'nearly' | 'hostile';

/** Texts that have broken something somewhere: NUL, lone surrogates, names of prototypes, numbers at their ends, SQL, paths. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  "' or 1=1 --",
  '"; drop table x; --',
  '../../etc/passwd',
  '%00',
  '%',
  '${x}',
  '{{7*7}}',
  '<script>',
  'null',
  '-1',
  '1e999',
  '9'.repeat(400),
  'NaN',
  '0x10',
  '2026-13-45T00:00:00Z',
  '0000-00-00T00:00:00Z',
  'P1W',
  '٢٠٢٦',
  'ظ'.repeat(3_000),
  '<'.repeat(5_000),
  'a'.repeat(20_000),
  '\n'.repeat(2_000),
  '(a+)+$',
  '[',
  '*',
  '\\',
  '🏴‍☠️',
  '999999-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
];
const HOSTILE_NUMBERS = [0, -0, -1, 0.1, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 2 ** 64, 1e-308];

/** What is left when a schema is too deep to follow. */
const MOST_DEPTH = 8;

/** Makes a value by its schema, well or badly. */
export function makeValue(
  schema: Schema,
  dice: FuzzDice,
  components: Readonly<Record<string, Schema>>,
  manner: Manner,
): unknown {
  return make(schema, 0);

  function make(given: Schema, depth: number): unknown {
    const node = resolve(given);
    const bad = manner === 'hostile' ? 0.2 : manner === 'nearly' ? 0.04 : 0;
    if (dice.chance(bad)) return anything(depth);
    if ('const' in node) return node.const;
    if (Array.isArray(node.enum)) return dice.pick(node.enum);
    const choices = node.anyOf ?? node.oneOf;
    if (Array.isArray(choices)) return make(dice.pick(choices) as Schema, depth);
    return ofType(node, depth);
  }

  function ofType(node: Schema, depth: number): unknown {
    const type = node.properties ? 'object' : Array.isArray(node.type) ? dice.pick(node.type) : node.type;
    switch (type) {
      case 'object':
        return depth > MOST_DEPTH ? {} : object(node, depth);
      case 'array':
        return depth > MOST_DEPTH ? [] : list(node, depth);
      case 'string':
        return text(node);
      case 'integer':
      case 'number':
        return number(node, type);
      case 'boolean':
        return dice.chance(0.5);
      default:
        return type === 'null' ? null : anything(depth);
    }
  }

  function resolve(node: Schema): Schema {
    const name = typeof node.$ref === 'string' ? node.$ref.split('/').at(-1) : undefined;
    return name === undefined ? node : resolve(components[name] ?? {});
  }

  function object(node: Schema, depth: number): object {
    const properties = (node.properties ?? {}) as Readonly<Record<string, Schema>>;
    const required = (node.required ?? []) as readonly string[];
    const made: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(properties)) {
      const wanted = required.includes(name) ? !(manner !== 'valid' && dice.chance(0.04)) : dice.chance(0.4);
      if (wanted) made[name] = make(inner, depth + 1);
    }
    const patterns = Object.values((node.patternProperties ?? {}) as Readonly<Record<string, Schema>>)[0];
    const more =
      typeof node.additionalProperties === 'object' ? (node.additionalProperties as Schema) : patterns;
    if (more) made[dice.pick(['a', 'b', 'other'])] = make(more, depth + 1);
    if (manner === 'hostile' && dice.chance(0.1))
      Object.defineProperty(made, dice.pick(HOSTILE_TEXTS), {
        value: 1,
        enumerable: true,
        configurable: true,
      });
    return made;
  }

  function list(node: Schema, depth: number): unknown[] {
    const { minItems = 0, maxItems = 3 } = node as { minItems?: number; maxItems?: number };
    const length =
      manner === 'hostile' && dice.chance(0.05) ? 300 : Math.min(maxItems, minItems + dice.below(3));
    return Array.from({ length }, () => make((node.items ?? {}) as Schema, depth + 1));
  }

  function text(node: Schema): string {
    if (manner === 'hostile' && dice.chance(0.3)) return dice.pick(HOSTILE_TEXTS);
    const {
      minLength = 0,
      maxLength = 40,
      pattern,
      format,
    } = node as {
      minLength?: number;
      maxLength?: number;
      pattern?: string;
      format?: string;
    };
    if (format === 'date-time' || /\\d\{4\}-/.test(pattern ?? '')) return '2026-07-24T09:00:00.000Z';
    const fitting = SAMPLES.filter((sample) => sample.length >= minLength && sample.length <= maxLength);
    const matching =
      pattern === undefined ? fitting : fitting.filter((sample) => new RegExp(pattern, 'u').test(sample));
    return matching.length > 0
      ? dice.pick(matching)
      : 'x'.repeat(Math.min(Math.max(minLength, 1), maxLength));
  }

  function number(node: Schema, type: string): number {
    if (manner === 'hostile' && dice.chance(0.4)) return dice.pick(HOSTILE_NUMBERS);
    const { minimum = 0, maximum = minimum + 100 } = node as { minimum?: number; maximum?: number };
    const made = minimum + (maximum - minimum) * (dice.below(1_000) / 1_000);
    return type === 'integer' ? Math.round(made) : made;
  }

  function anything(depth: number): unknown {
    switch (dice.below(8)) {
      case 0:
        return null;
      case 1:
        return dice.pick(HOSTILE_NUMBERS);
      case 2:
        return dice.chance(0.5);
      case 3:
        return depth > MOST_DEPTH ? [] : [anything(depth + 1), anything(depth + 1)];
      case 4:
        return depth > MOST_DEPTH ? {} : { [dice.pick(['a', '__proto__', 'id', ''])]: anything(depth + 1) };
      default:
        return dice.pick(HOSTILE_TEXTS);
    }
  }
}

/** One of them fits most patterns of ours. */
const SAMPLES = [
  'a',
  'en',
  'PK',
  'harbour',
  'recruitment',
  'A plain sentence.',
  'ایک سادہ جملہ',
  'https://harbour.example/p/1',
  'amina@example.org',
  '01980000-0000-7000-8000-000000000001',
  '198.51.100.7',
  '+923001234567',
  'PT1H',
  'P1D',
  '0'.repeat(64),
  'A'.repeat(43),
  'A'.repeat(86),
  '2026-07-24',
  '1.0.0',
  'correct horse battery staple',
];
