const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  zwnj: '\u200C',
  zwj: '\u200D',
};
const LAST_CODE = 0x10ffff;

/**
 * Texts that were taken from web pages often hold `&amp;` where the author wrote `&`: resolves numeric references and the
 * named ones that posts have, once. What is none is left alone.
 *
 * @example
 * unescapeEntities('Salt &amp; pepper &#8211; &#x1F44D; &copy') // => 'Salt & pepper – 👍 &copy'
 */
export function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : whole;
  });
}
