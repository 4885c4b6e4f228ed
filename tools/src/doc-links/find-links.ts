/** A link of a Markdown file to something in the same repository. */
export type Link = {
  /** Target without its fragment, as written. */
  target: string;
  /** 1-based line. */
  line: number;
};

const INLINE = /\[[^\]]*\]\(\s*<?([^)>\s]+)>?[^)]*\)/g;
const REFERENCE = /^\s*\[[^\]]+\]:\s*<?(\S+?)>?(\s|$)/g;
const ELSEWHERE = /^([a-z][a-z\d+.-]*:|#|\/\/)/i;

/**
 * Finds the links of a Markdown text that lead to files. Links to other sites and within the page are left out,
 * and so is whatever stands in code.
 *
 * @example
 * findLinks('See [the map](ARCHITECTURE.md#floors) and [Node](https://nodejs.org).') // => [{ target: 'ARCHITECTURE.md', line: 1 }]
 */
export function findLinks(markdown: string): Link[] {
  let isFenced = false;
  return markdown.split('\n').flatMap((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) isFenced = !isFenced;
    if (isFenced) return [];
    const prose = text.replace(/`[^`]*`/g, '');
    return [...prose.matchAll(INLINE), ...prose.matchAll(REFERENCE)]
      .map((match) => match[1] ?? '')
      .filter((target) => target !== '' && !ELSEWHERE.test(target))
      .map((target) => ({ target: target.split('#')[0] ?? '', line: index + 1 }));
  });
}
