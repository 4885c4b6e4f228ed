/**
 * The id of the element that shows a piece of content on the page of its case.
 *
 * @example
 * ```ts
 * contentPlace('p 1') // => 'content-p%201'
 * ```
 */
export function contentPlace(contentId: string): string {
  return `content-${encodeURIComponent(contentId)}`;
}
