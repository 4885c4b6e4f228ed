/** A copy of `old` with room for `capacity` entries, twice as many unless told. */
export function grownInts(old: Int32Array, capacity: number = old.length * 2): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(old);
  return larger;
}

export function grownUnits(old: Uint16Array, capacity: number = old.length * 2): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(capacity);
  larger.set(old);
  return larger;
}

export function grownBytes(old: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(old.length * 2);
  larger.set(old);
  return larger;
}
