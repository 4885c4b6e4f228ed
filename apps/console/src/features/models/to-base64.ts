const PIECE = 0x80_00;

/**
 * Bytes as base64.
 *
 * @example
 * ```ts
 * toBase64(new Uint8Array([104, 105])) // => 'aGk='
 * ```
 */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // Piece by piece: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
