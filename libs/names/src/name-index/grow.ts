/** The array itself where it has room for `length`, else a copy of at least that and half as large again. */
export function growInts(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const grown = new Int32Array(Math.max(length, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}

export function growFloats(array: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const grown = new Float32Array(Math.max(length, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}

export function growDoubles(array: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const grown = new Float64Array(Math.max(length, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}

export function growBytes(array: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const grown = new Uint8Array(Math.max(length, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}
