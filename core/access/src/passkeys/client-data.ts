/**
 * The challenge that a browser says it signed (WebAuthn 5.8.1), to find which one was given out; undefined where
 * there is none. Nothing else of it is believed before the signature is checked.
 *
 * @example
 * ```ts
 * challengeIn('eyJjaGFsbGVuZ2UiOiJhYmMifQ') // => 'abc'
 * challengeIn('bm90IGpzb24') // => undefined
 * ```
 */
export function challengeIn(clientDataJson: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'));
    if (typeof data !== 'object' || data === null || !('challenge' in data)) return undefined;
    return typeof data.challenge === 'string' && !data.challenge.includes('\0') ? data.challenge : undefined;
  } catch {
    return undefined; // not JSON: then it names no challenge of ours
  }
}
