import { type CelType, compileCel, typeName } from '@breakwater/cel';
import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import { signalCatalogue } from '@breakwater/detection';
import { INCIDENT_SIGNAL } from '@breakwater/incidents';
import { RETURN_SIGNAL } from '@breakwater/returns';
import { buildEnvironment, type Environment } from '@breakwater/rules';
import { SCREENING_SIGNAL } from '@breakwater/screening';
import { SPREAD_SIGNAL } from '@breakwater/spreading';
import { code, page, table } from './markdown.ts';

const EVERY_SIGNAL = [...signalCatalogue(), SCREENING_SIGNAL, RETURN_SIGNAL, SPREAD_SIGNAL, INCIDENT_SIGNAL];

/** What the functions do, shown by what they give: every value is computed when the page is made. */
const EXAMPLES = [
  ['Texts', ['"harbour".contains("bour")', '"harbour".startsWith("ha")', '"harbour".endsWith("ur")']],
  ['Texts', ['"harbour".matches("^h.*r$")', '"Harbour".lowerAscii()', '"سلام".size()', '"a,b".split(",")']],
  ['Texts', ['"  a ".trim()', '"harbour".substring(0, 3)', '"harbour".indexOf("b")']],
  ['Texts', ['"a-b".replace("-", "+")', '["a", "b"].join(", ")']],
  ['Lists', ['2 in [1, 2]', '[1, 2, 3].size()', '[1, 2, 3].exists(n, n > 2)', '[1, 2, 3].all(n, n > 2)']],
  ['Lists', ['[1, 2, 3].exists_one(n, n > 2)', '[1, 2, 3].filter(n, n > 1)', '[1, 2].map(n, n * 10)']],
  ['Numbers', ['7 / 2', '7.0 / 2.0', '7 % 2', 'double(7) / 2.0', 'int("7")', 'math.greatest(3, 7)']],
  ['Times', ['timestamp("2026-05-04T09:30:00Z") - duration("24h")', 'duration("90m") > duration("1h")']],
  ['Times', ['timestamp("2026-05-04T09:30:00Z").getHours("Asia/Karachi")']],
  ['Choices', ['1 < 2 ? "yes" : "no"', '!(1 < 2) || "a" == "a"']],
] as const;

/** What a condition can read, and what it can call. */
export function describeRules(): string {
  const environment = buildEnvironment(EVERY_SIGNAL, []);
  return page(
    '# What rules can read',
    'The environment of `when` and of `{{ … }}` in `because`, see [Writing rules](../guides/writing-rules.md). On an event ' +
      'type that does not carry a value, a condition that needs it is not run. What is absent on the others is unknown.',
    '## Values',
    table(['path', 'type', 'carried by'], valuesOf(environment)),
    '## Signals',
    table(
      ['id', 'cost', 'what'],
      EVERY_SIGNAL.map(({ id, cost, title }) => [code(id), cost, title]),
    ),
    'A counter is read as `counters.<name>`, a whole number; `counters` in the rule file declares it.',
    '## Functions',
    'All of standard CEL, and its extensions for strings, math, encoders, bindings and two-variable macros.',
    table(
      ['', 'expression', 'gives'],
      EXAMPLES.flatMap(([kind, sources]) =>
        sources.map((source) => [kind, code(source), code(resultOf(source))]),
      ),
    ),
  );
}

function valuesOf(environment: Environment): string[][] {
  const rows = Object.entries(environment.variables).flatMap(([name, type]) => leaves(name, type));
  return rows.map(([path, type]) => {
    const carries = (each: EventType) => environment.carries(each, path.replace(/\[\].*/, ''));
    return [code(path), code(type), namedTypes(carries)];
  });
}

function namedTypes(carries: (type: EventType) => boolean): string {
  const without = EVENT_TYPES.filter((type) => !carries(type));
  if (without.length === 0) return 'all';
  return without.length === 1 ? `all but ${without[0]}` : EVENT_TYPES.filter(carries).join(', ');
}

function leaves(path: string, type: CelType): [string, string][] {
  if (typeof type === 'object' && 'fields' in type) {
    return Object.entries(type.fields).flatMap(([name, field]) => leaves(`${path}.${name}`, field));
  }
  if (typeof type === 'object' && 'list' in type && typeof type.list === 'object' && 'fields' in type.list) {
    return [[path, 'list'], ...leaves(`${path}[]`, type.list)];
  }
  return [[path, typeName(type)]];
}

function resultOf(source: string): string {
  const value = compileCel(source, { variables: {} }).evaluate({});
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
