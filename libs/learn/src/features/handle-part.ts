const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A handle begins after an at sign; underscores and dots do not end it. */
export function isHandlePart(text: string, place: number, inHandle: boolean): boolean {
  let at = place - 1;
  while (text[at] === '_' || text[at] === '.') at--;
  const before = text[at] ?? ' ';
  if (before === '@' || before === '＠') return true;
  // Signs of a handle, or the place where two scripts meet in it.
  return inHandle && (at < place - 1 || LETTER.test(before));
}
