const CHUNK_BYTES = 1 << 16;

/** Where the sounds of a word stand. */
export interface PooledSounds {
  readonly sounds: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** The sounds of many words in a few large arrays: an array for each word takes fifty times what it holds. */
export class SoundPool {
  #chunk = new Uint8Array(CHUNK_BYTES);
  #filled = 0;

  /** Copies them. */
  add(sounds: Uint8Array): PooledSounds {
    if (this.#filled + sounds.length > this.#chunk.length) {
      this.#chunk = new Uint8Array(Math.max(CHUNK_BYTES, sounds.length));
      this.#filled = 0;
    }
    const start = this.#filled;
    this.#chunk.set(sounds, start);
    this.#filled += sounds.length;
    return { sounds: this.#chunk, start, end: this.#filled };
  }
}
