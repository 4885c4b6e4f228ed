/** Elements whose content nobody reads. */
const UNREAD = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
]);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(['p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table']);
/** Where a block begins or ends: however many meet, one line ends. */
const BLOCK_EDGE = '\v';
/** Much more than anybody writes; what comes behind is not looked at. */
const MOST_CHARACTERS = 2_000_000;
const NAME = /<\/?([a-z][a-z0-9]*)/iy;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/**
 * The words of a page, for mails that bring no plain text. What comes out is shown as text and never as a page: this makes it
 * readable, not safe. Goes through it once, whatever stands in it.
 *
 * @example
 * ```ts
 * textOfHtml('<p>Gone&nbsp;since <b>Monday</b>.</p><script>x</script><p>Two &lt;stay&gt;</p>') // => 'Gone since Monday.\nTwo <stay>'
 * ```
 */
export function textOfHtml(page: string): string {
  const html = page.slice(0, MOST_CHARACTERS);
  const lower = html.toLowerCase();
  const out: string[] = [];
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at);
    out.push(words(html.slice(at, tag === -1 ? html.length : tag)));
    if (tag === -1) break;
    const { text, next } = readTag(html, lower, tag);
    out.push(text);
    at = next;
  }
  // Runs of spaces first: what follows goes over each place but once then.
  return out
    .join('')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/[ \v]*\v[ \v]*/g, '\n')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a tag is as text, and where reading goes on. */
function readTag(html: string, lower: string, tag: number): { readonly text: string; readonly next: number } {
  const behind = (end: number, length: number) => (end === -1 ? html.length : end + length);
  if (html.startsWith('<!--', tag)) return { text: '', next: behind(html.indexOf('-->', tag + 4), 3) };
  NAME.lastIndex = tag;
  const name = NAME.exec(html)?.[1]?.toLowerCase();
  if (name === undefined && !/[!?]/.test(html[tag + 1] ?? '')) return { text: '<', next: tag + 1 };
  const next = behind(html.indexOf('>', tag), 1);
  if (name === undefined) return { text: '', next };
  if (UNREAD.has(name) && html[tag + 1] !== '/')
    return { text: '', next: behind(lower.indexOf(`</${name}`, next), 0) };
  if (name === 'br' || name === 'hr') return { text: '\n', next };
  return { text: BLOCKS.has(name) ? BLOCK_EDGE : '', next };
}

function words(text: string): string {
  return text
    .replaceAll(/[ \t\r\n\v]+/g, ' ')
    .replaceAll(
      /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi,
      (whole, name: string) => characterOf(name) ?? whole,
    );
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
