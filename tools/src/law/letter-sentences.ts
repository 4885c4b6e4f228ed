import { splitSentences } from '@breakwater/law';
import { kindsOf, type TaughtLetter } from './read-letters.ts';
import type { DemandSentence } from './read-sentences.ts';

/** Of fewer words nobody can say what they are. */
const FEWEST_WORDS = 3;

/**
 * The sentences of a letter by themselves, for weights that know nothing of letters: what is marked by its kind, other demands as
 * `fine`, other reasons as `told`. What stands among reasons that are about speech is neither, and is left out.
 */
export function sentencesOf(letter: TaughtLetter): DemandSentence[] {
  const { language, writer, demand, reasons = '', necessity = '', marks } = letter;
  const isAboutSpeech = marks.some(({ kind }) => kind === 'speech');
  const read = (text: string, otherwise: 'fine' | 'told'): DemandSentence[] =>
    splitSentences(text)
      .filter(({ words }) => words.length >= FEWEST_WORDS)
      .flatMap(({ text: sentence }) => {
        const kind = kindsOf(letter, sentence)[0] ?? otherwise;
        if (kind === 'told' && isAboutSpeech) return [];
        const template = `${language}/${kind}/${writer}/${sentence}`;
        return [{ language, kind, writer, template, text: sentence, weight: 1 }];
      });
  return [...read(demand, 'fine'), ...read(reasons, 'told'), ...read(necessity, 'told')];
}
