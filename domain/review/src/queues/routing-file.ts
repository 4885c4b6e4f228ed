import type { RoutingRule } from '@breakwater/contracts/review';
import { placeYaml, type YamlPlace } from '@breakwater/yaml';
import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';

/** What is wrong at a place of a file. */
export interface Finding extends YamlPlace {
  readonly code: string;
  readonly message: string;
  readonly rule?: string;
}

/** A rule and where its fields stand. */
export interface PlacedRule {
  readonly rule: RoutingRule;
  /** The place of a character of a field, by its index in the value. */
  placeOf(field: keyof RoutingRule, index: number): YamlPlace;
}

const FIELDS: readonly (keyof RoutingRule)[] = ['id', 'when', 'queue', 'note'];
const SLUG = /^[a-z0-9][a-z0-9._/-]{0,99}$/;
const MAX_RULES = 200;

/** Rules that came as records: a place is one in the text of the field itself. */
export function placeRules(rules: readonly RoutingRule[]): PlacedRule[] {
  return rules.map((rule) => ({ rule, placeOf: (field, index) => lineAndColumn(rule[field] ?? '', index) }));
}

/**
 * Reads a YAML file of routing rules: `rules:` with a list of `id`, `when`, `queue` and perhaps `note`. Everything that
 * does not belong there is a finding.
 */
export function readRoutingFile(text: string): { rules: PlacedRule[]; findings: Finding[] } {
  const { document, broken, placeAt } = placeYaml(text);
  if (broken.length > 0) {
    const findings = broken.map(({ offset, message }) => ({
      ...placeAt(offset),
      code: 'yaml-syntax',
      message,
    }));
    return { rules: [], findings };
  }
  const list = isMap(document.contents) ? document.contents.get('rules', true) : undefined;
  if (!isSeq(list) || !isMap(document.contents) || document.contents.items.length !== 1) {
    return {
      rules: [],
      findings: [{ line: 1, column: 1, code: 'wrong-value', message: 'Expected rules: [...].' }],
    };
  }
  const findings: Finding[] = [];
  if (list.items.length > MAX_RULES) {
    findings.push({ ...placeAt(startOf(list)), code: 'too-long', message: `At most ${MAX_RULES} rules.` });
  }
  const rules = list.items.flatMap((item): PlacedRule[] => {
    const found = isMap(item)
      ? checkFields(item, placeAt)
      : [
          {
            ...placeAt(startOf(item)),
            code: 'wrong-value',
            message: 'Expected a rule with id, when and queue.',
          },
        ];
    findings.push(...found);
    if (found.length > 0 || !isMap(item)) return [];
    return [
      {
        rule: item.toJSON() as RoutingRule,
        placeOf: (field, index) => placeAt(offsetIn(text, item.get(field, true) as Scalar<string>, index)),
      },
    ];
  });
  return { rules, findings };
}

function checkFields(item: YAMLMap, placeAt: (offset: number) => YamlPlace): Finding[] {
  const rule = String(item.get('id') ?? '');
  const fault = (node: unknown, code: string, message: string) => ({
    ...placeAt(startOf(node)),
    code,
    message,
    rule,
  });
  const unknown = item.items
    .filter(({ key }) => !FIELDS.some((field) => isScalar(key) && key.value === field))
    .map(({ key }) => fault(key, 'unknown-field', 'A routing rule has id, when, queue and note.'));
  const wrong = FIELDS.flatMap((field) => {
    const node = item.get(field, true);
    if (node === undefined) {
      return field === 'note' ? [] : [fault(item, 'missing-field', `This rule has no ${field}.`)];
    }
    const value = isScalar(node) ? node.value : undefined;
    const isName = field === 'id' || field === 'queue';
    if (typeof value === 'string' && value.trim() !== '' && (!isName || SLUG.test(value))) return [];
    return [
      fault(node, 'wrong-value', isName ? 'Expected a name like terrorism/first.' : 'Expected a text.'),
    ];
  });
  return [...unknown, ...wrong];
}

function startOf(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0;
}

/**
 * Where a character of a scalar's value stands in the file. Folding and indentation change white space only, so what
 * is not white space is counted in both.
 */
function offsetIn(text: string, scalar: Scalar<string>, index: number): number {
  const { type, value } = scalar;
  const [start = 0, end = text.length] = scalar.range ?? [];
  let left = value.slice(0, index).replace(/\s/g, '').length;
  let at = type?.startsWith('BLOCK') ? text.indexOf('\n', start) + 1 : start;
  if (type?.startsWith('QUOTE')) at++;
  while (at < end && (left > 0 || /\s/.test(text[at] ?? ''))) {
    const { length, counts } = characterAt(text, at, type);
    at += length;
    if (counts) left--;
  }
  return at;
}

function characterAt(text: string, at: number, type: Scalar['type']): { length: number; counts: boolean } {
  const [char = '', next = ''] = [text[at], text[at + 1]];
  if (type === 'QUOTE_DOUBLE' && char === '\\') {
    const length = { x: 4, u: 6, U: 10 }[next] ?? 2;
    return { length, counts: !/[\sntr]/.test(next) };
  }
  if (type === 'QUOTE_SINGLE' && char === "'" && next === "'") return { length: 2, counts: true };
  return { length: 1, counts: !/\s/.test(char) };
}

function lineAndColumn(text: string, index: number): YamlPlace {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
