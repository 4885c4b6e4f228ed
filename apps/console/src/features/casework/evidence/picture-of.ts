const HEADS: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

/**
 * Which kind of picture bytes are, by how they begin, whatever somebody said of them. A drawing of vectors (SVG) is none: it
 * can hold more than a picture.
 *
 * @example
 * ```ts
 * pictureOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47])) // => 'image/png'
 * pictureOf(new TextEncoder().encode('<svg onload="x">')) // => undefined
 * ```
 */
export function pictureOf(bytes: Uint8Array): string | undefined {
  return HEADS.find(([, head]) => head.every((byte, at) => bytes[at] === byte))?.[0];
}
