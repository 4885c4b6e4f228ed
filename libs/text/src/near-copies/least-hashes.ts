import { mixHash } from '../terms/hash.ts';

/** Places a round of hashing fills at once. */
const PLACES = 16;
const PLACE_SHIFT = 28;
const EMPTY = 0xffffffff;
/** An odd number: stretches are hashed by a polynomial that takes one letter in and lets one go. */
const BASE = 0x01000193;

/** The least hash of all stretches of letters of a text, for `rounds` times sixteen places. */
export class LeastHashes {
  readonly least: Uint32Array;
  private readonly filled: Uint32Array;
  private readonly letters: number;
  private readonly leaving: number;
  private readonly factors: Int32Array;

  constructor({
    letters,
    rounds,
    seed,
  }: {
    readonly letters: number;
    readonly rounds: number;
    readonly seed: number;
  }) {
    this.letters = letters;
    this.least = new Uint32Array(rounds * PLACES);
    this.filled = new Uint32Array(PLACES);
    this.factors = Int32Array.from(
      { length: rounds },
      (_, round) => mixHash(seed + Math.imul(round, 0x9e3779b1)) | 1,
    );
    let leaving = 1;
    for (let letter = 0; letter < letters; letter++) leaving = Math.imul(leaving, BASE);
    this.leaving = leaving;
  }

  /** Takes a text in; good until the next one. */
  read(codes: Uint16Array, length: number): void {
    const { least, letters, leaving, factors } = this;
    least.fill(EMPTY);
    let rolling = 0;
    const last = letters - 1;
    for (let at = 0; at < length; at++) {
      rolling = (Math.imul(rolling, BASE) + (codes[at] ?? 0) + 1) | 0;
      if (at >= letters) rolling = (rolling - Math.imul(leaving, (codes[at - letters] ?? 0) + 1)) | 0;
      if (at < last) continue;
      const stretch = mixHash(rolling);
      for (let round = 0; round < factors.length; round++) {
        const product = Math.imul(stretch, factors[round] ?? 0);
        const hash = (product ^ (product >>> 15)) >>> 0;
        const place = round * PLACES + (hash >>> PLACE_SHIFT);
        const value = Math.imul(hash, 0x2c1b3c6d) >>> 0;
        if (value < (least[place] ?? 0)) least[place] = value;
      }
    }
    for (let round = 0; round < factors.length; round++) this.fillEmpty(round * PLACES);
  }

  /** An empty place takes what another one has, which is chosen by its own number: the same in both of two texts. */
  private fillEmpty(from: number): void {
    const { least, filled } = this;
    let empty = 0;
    for (let place = 0; place < PLACES; place++) {
      filled[place] = least[from + place] ?? EMPTY;
      if (filled[place] === EMPTY) empty++;
    }
    if (empty === 0) return;
    for (let place = 0; place < PLACES; place++) {
      let value = filled[place] ?? EMPTY;
      for (let attempt = 1; value === EMPTY && attempt < 64; attempt++) {
        value = filled[(mixHash(Math.imul(place * 64 + attempt, 0x9e3779b1)) >>> 3) % PLACES] ?? EMPTY;
        if (value !== EMPTY) value = mixHash(value + place + 1) >>> 0;
      }
      least[from + place] = value;
    }
  }
}
