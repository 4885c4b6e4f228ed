import { cutText } from './cut-text.ts';
import { defuseMarkup } from './defuse-markup.ts';
import { maskText } from './mask-text.ts';
import type { PolicyQuestion, PreparedQuestion } from './policy-question.ts';

const MOST_ENTITIES = 20;
const ENTITY_CHARACTERS = 120;

/**
 * What is sent of a question: the text masked and cut to a length, the entities as single lines, each once.
 *
 * @example
 * ```ts
 * prepareQuestion({ text: '@a  hello', entities: ['B', 'A', 'B'] }, 8) // => { text: '@USER  h', entities: ['A', 'B'] }
 * ```
 */
export function prepareQuestion(
  { text, entities = [] }: PolicyQuestion,
  mostCharacters: number,
): PreparedQuestion {
  // Cut before as well: masking takes time, and twice the length is more than it can take away in earnest.
  const masked = maskText(cutText(text.normalize('NFC'), mostCharacters * 2));
  const lines = entities.map((entity) =>
    cutText(defuseMarkup(entity).replace(/\s+/g, ' ').trim(), ENTITY_CHARACTERS),
  );
  return {
    text: cutText(masked, mostCharacters),
    entities: [...new Set(lines.filter((line) => line !== ''))].sort().slice(0, MOST_ENTITIES),
  };
}
