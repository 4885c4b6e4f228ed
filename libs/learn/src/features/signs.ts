const SIGN = /\p{Extended_Pictographic}|[!?*]+|\.{2,}/gu;
/** Signs of a faith say who somebody is; flags are none of these signs. */
const OF_FAITHS = new Set('☪✝✡🕉☸☦🕎🔯📿🕋🕌⛪🕍🛕⛩🪯☯');
const SIGN_SEED = 0x811c9dc5;

/** A sign in a text. */
export interface Sign {
  readonly hash: number;
  /** UTF-16 unit where it begins. */
  readonly place: number;
}

/**
 * Emoji, and marks that are repeated or shout, in the order of the text. Neither flags nor signs of a faith.
 *
 * @example
 * [...signsOf('wow!!! 😡 🇵🇰 🕌')].length // => 2
 */
export function* signsOf(text: string): Generator<Sign> {
  for (const { 0: written, index } of text.matchAll(SIGN)) {
    if (OF_FAITHS.has(written)) continue;
    // Three marks and thirty shout alike.
    const sign = written.slice(0, 3);
    let hash = SIGN_SEED;
    for (let at = 0; at < sign.length; at++) hash = Math.imul(hash ^ sign.charCodeAt(at), 0x01000193);
    yield { hash, place: index };
  }
}
