const LETTER = /[\p{L}\p{M}\p{N}]/u;
const UNDERSCORE = 0x5f;
const DOT = 0x2e;
const AT_SIGN = 0x40;
const WIDE_AT_SIGN = 0xff20;

/** A handle begins after an at sign; underscores and dots do not end it. */
export function isHandlePart(text: string, place: number, inHandle: boolean): boolean {
  let at = place - 1;
  let before = text.charCodeAt(at);
  while (before === UNDERSCORE || before === DOT) before = text.charCodeAt(--at);
  if (before === AT_SIGN || before === WIDE_AT_SIGN) return true;
  // Signs of a handle, or the place where two scripts meet in it.
  return inHandle && (at < place - 1 || LETTER.test(text[at] ?? ' '));
}
