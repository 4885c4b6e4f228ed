/**
 * The beginning of a text, of so many UTF-16 units at most; no character is torn apart.
 *
 * @example
 * ```ts
 * cutText('abc', 2) // => 'ab'
 * cutText('a😀', 2) // => 'a'
 * ```
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
