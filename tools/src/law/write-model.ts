import { type DemandModel, LETTER_QUESTIONS, type LetterModel, type LetterTrees } from '@breakwater/law';

/** A model as its file holds it: one feature a line, so that a change of it can be read. */
export function writeModel({ source, sorts, bias, weights }: DemandModel): string {
  const lines = Object.entries(weights).map(
    ([feature, own]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(own)}`,
  );
  return [
    '{',
    `  "source": ${JSON.stringify(source)},`,
    `  "sorts": ${JSON.stringify(sorts)},`,
    `  "bias": ${JSON.stringify(bias)},`,
    '  "weights": {',
    lines.join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Trees as their file holds them, one a line. */
export function writeLetterModel(model: Omit<LetterModel, 'wording'>): string {
  const written = LETTER_QUESTIONS.map((question) => writeTrees(question, model[question]));
  return ['{', `  "source": ${JSON.stringify(model.source)},`, written.join(',\n'), '}', ''].join('\n');
}

const writeTrees = (question: string, { columns, base, trees }: LetterTrees): string =>
  [
    `  "${question}": {`,
    `    "columns": ${JSON.stringify(columns)},`,
    `    "base": ${base},`,
    '    "trees": [',
    trees.map((tree) => `      ${JSON.stringify(tree)}`).join(',\n'),
    '    ]',
    '  }',
  ].join('\n');
