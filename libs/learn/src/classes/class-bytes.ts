import { MORE_FOLLOW, type WordClasses } from './word-classes.ts';

/** What the header of a model file says of its classes; the table itself stands behind the weights. */
export interface ClassesHeader {
  readonly names: readonly string[];
  readonly stems: boolean;
  readonly entries: number;
}

/** Key (u32, little-endian) and class (u8) of each entry. */
const ENTRY_BYTES = 5;

/** The table as bytes. */
export function encodeClasses({ keys, classes }: WordClasses): Buffer {
  const bytes = Buffer.alloc(keys.length * ENTRY_BYTES);
  keys.forEach((key, at) => {
    bytes.writeUInt32LE(key, at * ENTRY_BYTES);
    bytes[at * ENTRY_BYTES + 4] = classes[at] ?? 0;
  });
  return bytes;
}

/** Reads the table that begins at `from`. @throws RangeError when it does not fit its header */
export function decodeClasses(
  body: Buffer,
  from: number,
  { names, stems, entries }: ClassesHeader,
): { readonly classes: WordClasses; readonly end: number } {
  const end = from + entries * ENTRY_BYTES;
  if (end > body.length) throw new RangeError('the classes end too early');
  const at = (entry: number) => from + entry * ENTRY_BYTES;
  const classes = {
    names,
    stems,
    keys: Uint32Array.from({ length: entries }, (_, entry) => body.readUInt32LE(at(entry))),
    classes: Uint8Array.from({ length: entries }, (_, entry) => body[at(entry) + 4] ?? 0),
  };
  if (classes.classes.some((one) => one >= names.length && one !== MORE_FOLLOW))
    throw new RangeError('a class has no name');
  return { classes, end };
}
