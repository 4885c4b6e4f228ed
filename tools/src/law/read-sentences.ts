import { seededRandom } from '@breakwater/kernel';
import { yamlFiles } from './yaml-files.ts';

/** A sentence that somebody could write in an order, with what it asks for. */
export interface DemandSentence {
  readonly language: string;
  /** `decrypt`, `followers`, `fine`, `denied`, `told` and the like: keys of the files. */
  readonly kind: string;
  /** By whom it could be: sentences of a writer are held out together. */
  readonly writer: string;
  /** Wordings of one sentence have one. */
  readonly template: string;
  readonly text: string;
  /** How much it counts; 1 where the file says nothing. */
  readonly weight: number;
}

interface SentenceFile {
  readonly language: string;
  /** What stood in whole letters counts for more: so it is written where it is read. */
  readonly weight?: number;
  readonly sentences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** So many wordings of a template are enough: more would weigh more, and say the same. */
const MOST_WORDINGS = 6;

/** Reads the sentences of `packs/law/demands`, in the order of the files. */
export function readSentences(folder: string): DemandSentence[] {
  return yamlFiles<SentenceFile>(folder).flatMap(({ content: { language, weight = 1, sentences } }) => {
    return Object.entries(sentences).flatMap(([kind, writers]) =>
      Object.entries(writers).flatMap(([writer, templates]) =>
        templates.flatMap((template, index) =>
          expandTemplate(template, MOST_WORDINGS, index + 1).map((text) => ({
            language,
            kind,
            writer,
            template: `${language}/${kind}/${writer}/${index}`,
            text,
            weight,
          })),
        ),
      ),
    );
  });
}

/**
 * Wordings of a template: `{a|b}` is one or the other. The same seed gives the same ones.
 *
 * @example
 * expandTemplate('{Give|Send} it.', 6, 1) // => ['Give it.', 'Send it.']
 */
export function expandTemplate(template: string, most: number, seed: number): string[] {
  const parts = template
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith('{') ? part.slice(1, -1).split('|') : [part]));
  const total = parts.reduce((product, choices) => product * choices.length, 1);
  const wording = (pick: (count: number) => number) =>
    parts
      .map((choices) => choices[choices.length === 1 ? 0 : pick(choices.length)] ?? '')
      .join('')
      .replace(/ +/g, ' ');
  if (total <= most)
    return Array.from({ length: total }, (_, number) => {
      let rest = number;
      return wording((count) => {
        const choice = rest % count;
        rest = Math.floor(rest / count);
        return choice;
      });
    });
  const random = seededRandom(seed);
  const found = new Set<string>();
  for (let tries = 0; tries < most * 8 && found.size < most; tries++)
    found.add(wording((count) => Math.floor(random() * count)));
  return [...found];
}
