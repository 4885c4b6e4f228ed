/** Letters of a post that is learnt from or measured on, at least and at most. */
export interface PostLength {
  readonly least: number;
  readonly most: number;
}

const LETTER = /\p{L}/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** What collectors put in the place of names, links and numbers, and the sign of a repeated post. */
const MASKS = /\[(?:NAME|RELIGION)\]|@?\b(?:URL|EMAIL|PHONE|USER|RT)\b|\bu\/USER\b/g;

/** How many letters a text has. */
export const lettersOf = (text: string): number => text.match(LETTER)?.length ?? 0;

/** A text without HTML entities, masks and double spaces. */
export function cleanText(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/&#\d{1,6};/g, ' ')
    .replace(MASKS, ' ')
    .replace(/[^\S\u200c]+/g, ' ')
    .trim();
}

/**
 * Pieces of a text that are as long as a post, cut between words: the text itself when it is short enough, at most
 * `pieces` from its beginning otherwise.
 */
export function cutPosts(text: string, { least, most }: PostLength, pieces: number): readonly string[] {
  const posts: string[] = [];
  let words: string[] = [];
  let letters = 0;
  const end = () => {
    if (letters >= least) posts.push(words.join(' '));
    words = [];
    letters = 0;
  };
  for (const word of text.split(' ')) {
    const more = lettersOf(word);
    if (letters + more > most) end();
    if (posts.length === pieces) return posts;
    if (more > most) continue;
    words.push(word);
    letters += more;
  }
  end();
  return posts;
}
