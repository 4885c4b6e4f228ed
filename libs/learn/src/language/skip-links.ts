const COLON = 0x3a;
const SLASH = 0x2f;
const DOT = 0x2e;
/** Ends of hosts that are written without a path; a full stop without a space is not taken for one of them. */
const ENDS = new Set([
  'com',
  'org',
  'net',
  'info',
  'gov',
  'edu',
  'me',
  'tv',
  'io',
  'co',
  'pk',
  'ly',
  'gl',
  'uk',
]);

/**
 * Where a link ends that begins at `at`, or `at` when none does. Only as much as identification needs: an address with a
 * scheme, with `www.`, or a host with a path or a well-known end. `findLinks` of the text library knows more and costs
 * more.
 */
export function linkEnd(text: string, at: number, end: number): number {
  let past = at;
  let dot = -1;
  let isLink = false;
  for (; past < end; past++) {
    const code = text.charCodeAt(past);
    if (code <= 0x20 || code > 0x7e) break;
    if (code === DOT && dot < 0 && past > at) dot = past;
    if (code === SLASH) {
      const before = text.charCodeAt(past - 1);
      isLink ||= (before === COLON && text.charCodeAt(past + 1) === SLASH) || (dot > at && dot < past - 2);
    }
  }
  if (isLink) return past;
  if (dot < 0 || dot + 2 >= past) return at;
  if (text.startsWith('www.', at)) return past;
  return ENDS.has(hostEnd(text, dot, past)) ? past : at;
}

/** What stands after the last dot within the host. */
function hostEnd(text: string, dot: number, past: number): string {
  let last = dot;
  let stop = dot + 1;
  for (; stop < past; stop++) {
    const code = text.charCodeAt(stop) | 0x20;
    if (text.charCodeAt(stop) === DOT) last = stop;
    else if (code < 0x61 || code > 0x7a) break;
  }
  return text.slice(last + 1, stop).toLowerCase();
}
