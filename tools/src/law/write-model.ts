import type { DemandModel, LetterModel } from '@breakwater/law';

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

/** Trees as their file holds them, one a line. */
export function writeLetterModel({ source, columns, base, trees }: LetterModel): string {
  return [
    '{',
    `  "source": ${JSON.stringify(source)},`,
    `  "columns": ${list(columns)},`,
    `  "base": ${base},`,
    '  "trees": [',
    trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n'),
    '  ]',
    '}',
    '',
  ].join('\n');
}
