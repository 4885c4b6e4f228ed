import { type DemandModel, LETTER_QUESTIONS, type LetterModel, type LetterTrees } from '@breakwater/law';

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
export function writeLetterModel(model: LetterModel): string {
  const written = LETTER_QUESTIONS.map((question) => writeTrees(question, model[question]));
  return ['{', `  "source": ${JSON.stringify(model.source)},`, written.join(',\n'), '}', ''].join('\n');
}

const writeTrees = (question: string, { columns, base, trees }: LetterTrees): string =>
  [
    `  "${question}": {`,
    `    "columns": ${list(columns)},`,
    `    "base": ${base},`,
    '    "trees": [',
    trees.map((tree) => `      ${JSON.stringify(tree)}`).join(',\n'),
    '    ]',
    '  }',
  ].join('\n');
