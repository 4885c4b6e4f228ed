import type { DemandModel } from '@breakwater/law';

const list = (values: readonly (string | number)[]): string =>
  `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;

/** A model as its file holds it: one feature a line, so that a change of it can be read. */
export function writeModel({ source, sorts, bias, weights }: DemandModel): string {
  const lines = Object.entries(weights).map(
    ([feature, own]) => `    ${JSON.stringify(feature)}: ${list(own)}`,
  );
  return [
    '{',
    `  "source": ${JSON.stringify(source)},`,
    `  "sorts": ${list(sorts)},`,
    `  "bias": ${list(bias)},`,
    '  "weights": {',
    lines.join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}
