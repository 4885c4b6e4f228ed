/** RFC 5321 § 4.5.3.1 for the lengths, and nothing that could begin another address or header. */
const ADDRESS = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]{1,255}$/;

/**
 * Whether a text is one mail address as it stands in an envelope.
 *
 * @example
 * ```ts
 * isMailAddress('legal@lantern.example') // => true
 * isMailAddress('a@b.example, c@d.example') // => false
 * isMailAddress('a@b.example\r\nBcc: c@d.example') // => false
 * ```
 */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}
