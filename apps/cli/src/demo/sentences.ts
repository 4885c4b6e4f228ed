import type { PostsFile } from './material-schema.ts';
import type { Random } from './random.ts';

/** Words that fill the gaps of templates, by the name of the gap. */
export type Slots = PostsFile['slots'];

/** How often one text may occur among ordinary posts: greetings do repeat, but copying is what violations show. */
const REPEATS = 2;
const TRIES = 12;

/**
 * Fills each `{gap}` of a template with a word of its slot, `{code}` with a short code for links. A gap without slot
 * is a fault of the material and throws. A word that begins the sentence gets a capital where its script has them.
 *
 * @example
 * ```text
 * fillTemplate('{n} eggs', { n: ['3'] }, createRandom(1)) // => '3 eggs'
 * ```
 */
export function fillTemplate(template: string, slots: Slots, random: Random): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, gap: string) => {
    if (gap === 'code') return (0x10000 + random.below(0xf0000)).toString(16);
    const words = slots[gap];
    if (words === undefined)
      throw new RangeError(`The template "${template}" has a gap {${gap}} without slot.`);
    return random.pick(words);
  });
  return template.startsWith('{') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

/** Asks `write` again while its text has been used often enough; after some tries takes what comes. */
export function createVariety(): (write: () => string) => string {
  const uses = new Map<string, number>();
  return (write) => {
    let text = write();
    for (let tries = 1; tries < TRIES && (uses.get(text) ?? 0) >= REPEATS; tries++) text = write();
    uses.set(text, (uses.get(text) ?? 0) + 1);
    return text;
  };
}
