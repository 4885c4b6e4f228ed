const SCRIPTS = [
  'Latin',
  'Arabic',
  'Cyrillic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Greek',
  'Hebrew',
  'Han',
] as const;
const LETTERS = new RegExp(SCRIPTS.map((script) => `(?<${script}>\\p{Script=${script}})`).join('|'), 'gu');
const LOOKED_AT = 400;

/**
 * The script that most letters of a text are in. Only for tables that show whom a model hits wrongly; nothing else may
 * look at it.
 *
 * @example
 * scriptOf('یہ ایک جملہ ہے ok') // => 'Arabic'
 * scriptOf('good morning') // => 'Latin'
 */
export function scriptOf(text: string): string {
  const counts = new Map<string, number>();
  for (const { groups = {} } of text.slice(0, LOOKED_AT).matchAll(LETTERS)) {
    const script = SCRIPTS.find((one) => groups[one] !== undefined) ?? 'other';
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}
