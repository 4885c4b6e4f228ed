/** Platforms that have a bit of their own; all others share the last one. */
const MOST_NAMED = 15;
const OTHERS: number = 1 << MOST_NAMED;
const OTHERS_NAME = 'others';

/** Bits for the names of platforms. */
export class PlatformNames {
  private readonly bits = new Map<string, number>();

  bitOf(name: string): number {
    const known = this.bits.get(name);
    if (known !== undefined) return known;
    if (name === OTHERS_NAME || this.bits.size === MOST_NAMED) return OTHERS;
    const bit = 1 << this.bits.size;
    this.bits.set(name, bit);
    return bit;
  }

  bitsOf(names: readonly string[]): number {
    return names.reduce((bits, name) => bits | this.bitOf(name), 0);
  }

  /** In the order of the alphabet. */
  namesOf(bits: number): string[] {
    const names = [...this.bits].filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name);
    return (bits & OTHERS) === 0 ? names.sort() : [...names.sort(), OTHERS_NAME];
  }
}
