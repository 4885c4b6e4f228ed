import { withoutLinks } from '../links.ts';
import { withoutMentions } from '../mentions.ts';
import { postWords } from '../token-reader.ts';

const TAG = String.raw`#[\p{L}\p{N}\p{M}_\u200c]+[^\p{L}\p{N}#]*`;
/** Hashtags before or after everything that is said, and several in a row: whoever passes a text on adds and drops them. */
const TAGS_AROUND = new RegExp(`^[^\\p{L}\\p{N}#]*(?:${TAG})+|(?:${TAG}){2,}|(?:${TAG})+$`, 'gu');
/** "RT" in front, and what is left of an address that somebody broke. */
const PASSED_ON = /^\s*RT\s|[\w.:-]*:\/\/\S*|[\w-]+\.[\w-]+\/\S*|\bhttps?\S*/gu;

/** A text with less than this repeats by chance. */
const LEAST_LETTERS = 16;
/** Words, of which scripts without spaces have few. */
const LEAST_WORDS = 4;
const LETTERS_WITHOUT_WORDS = 25;
/** What follows says nothing more about whose copy it is, and a signature has its price a letter. */
const MOST_LETTERS = 4_000;

/** Letters and digits of what a text says, one after the other, in a buffer that is used again. */
export class SaidLetters {
  length = 0;
  readonly codes = new Uint16Array(MOST_LETTERS);

  /**
   * Takes a text in: links, mentions, hashtags around it, spaces, signs, case and look-alikes are left out.
   *
   * @returns whether enough is left to tell it from others
   */
  read(text: string): boolean {
    const said = withoutMentions(withoutLinks(text));
    const plain =
      said.includes('/') || said.includes('RT') || said.includes('http')
        ? said.replace(PASSED_ON, ' ')
        : said;
    return (plain.includes('#') && this.take(plain.replace(TAGS_AROUND, ' '))) || this.take(plain);
  }

  private take(said: string): boolean {
    postWords.read(said);
    const { starts, ends, count, codes: from } = postWords;
    let length = 0;
    for (let token = 0; token < count; token++) {
      const end = Math.min(ends[token] ?? 0, (starts[token] ?? 0) + MOST_LETTERS - length);
      for (let at = starts[token] ?? 0; at < end; at++) this.codes[length++] = from[at] ?? 0;
    }
    this.length = length;
    return length >= LEAST_LETTERS && (count >= LEAST_WORDS || length >= LETTERS_WITHOUT_WORDS);
  }
}
