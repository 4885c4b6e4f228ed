import type { MarkedSpan } from '@breakwater/learn';

/**
 * A text without links, handles, hashtags and the names that were marked.
 *
 * @example
 * stripNames('see @ali at #here now', []) // => 'see at now'
 */
export function stripNames(text: string, marked: readonly MarkedSpan[]): string {
  let stripped = '';
  let from = 0;
  for (const { start, end } of marked) {
    stripped += text.slice(from, start);
    from = end;
  }
  return `${stripped}${text.slice(from)}`
    .replace(/(?:https?:|www\.)\S*/giu, ' ')
    .replace(/[@＠#＃][\p{L}\p{M}\p{N}_]*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
