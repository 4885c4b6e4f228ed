/** Longer than this nobody writes an address; what stands beyond is looked at by itself. */
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/gu;
/** With a scheme, or bare with a path: `t.me/somebody`. What is kept is the host. */
const LINK =
  /(?:\bh(?:tt|xx)ps?:\/\/|\bwww\.)[^\s<>"'`]{1,2000}|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s<>"'`]{1,2000}/giu;
/** `@name`, `@name@host`, with the full-width sign too. */
const HANDLE = /(?<![\p{L}\p{N}_])[@＠][\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,99}(?:@[\p{L}\p{N}.-]{1,100})?/gu;
const USER_PATH = /(?<![p{L}p{N}/])\/?u\/[A-Za-z0-9_-]{3,30}\b/g;
const NUMBER =
  /(?<![\p{L}\p{Nd}])\+?[(]?\p{Nd}(?:[\s().\-‐-―\u200e\u200f]{0,2}\p{Nd}){6,18}(?![\p{L}\p{Nd}])/gu;
const DATE = /^(?:19|20)\d\d([-.])\d{1,2}\1\d{1,2}$/;
const FEWEST_DIGITS = 8;

/**
 * A text without what leads to a person: e-mail addresses, links (their host stays), handles, and numbers of eight digits
 * or more, in the digits of any script. Organisations are not masked: they are what is judged.
 *
 * @example
 * ```ts
 * maskText('@amina write to a.b@example.org or +92 300 1234567') // => '@USER write to EMAIL or NUMBER'
 * maskText('see https://t.me/somebody?x=1 on 2026-11-28') // => 'see LINK(t.me) on 2026-11-28'
 * ```
 */
export function maskText(text: string): string {
  return text
    .replace(EMAIL, 'EMAIL')
    .replace(LINK, maskLink)
    .replace(HANDLE, '@USER')
    .replace(USER_PATH, '@USER')
    .replace(NUMBER, (written) =>
      DATE.test(written) || countDigits(written) < FEWEST_DIGITS ? written : 'NUMBER',
    );
}

function maskLink(written: string): string {
  const address = written.replace(/^hxx/i, 'htt');
  const url = /^https?:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return 'LINK';
  // Below the last three labels stands who it is: somebody.blog.example.
  return `LINK(${new URL(url).hostname.split('.').slice(-2).join('.')})`;
}

function countDigits(written: string): number {
  return [...written.matchAll(/\p{Nd}/gu)].length;
}
