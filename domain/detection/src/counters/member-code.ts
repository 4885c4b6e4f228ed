/** Numbers of a member: its hash, then bits for the buckets it was seen in. */
const WORDS = 4;
export const STRIDE = 1 + WORDS;
const WORD_BITS = 32;
/** Bytes of a hash of 52 bits; the four that are left say which of the numbers of bits follow. */
const HASH_BYTES = 7;
const MOST_BYTES = HASH_BYTES + WORDS * 4;
const TWO_32 = 2 ** 32;

let buffer = Buffer.alloc(64 * MOST_BYTES);

/**
 * Members and where they were seen, as text (base64): most were seen in one bucket, so that eight bytes say what would be
 * thirty digits and commas. A state is read and written for every post that touches it.
 *
 * @param cells for each member its hash (a whole number of 52 bits), and 128 bits as four numbers of 32
 * @example
 * const cells = [2 ** 51 + 5, 0, 64, 0, 0, 7, 1, 0, 0, -1];
 * readMembers(writeMembers(cells)) // => [2251799813685253, 0, 64, 0, 0, 7, 1, 0, 0, -1]
 */
export function writeMembers(cells: readonly number[]): string {
  const room = (cells.length / STRIDE) * MOST_BYTES;
  if (buffer.length < room) buffer = Buffer.alloc(room * 2);
  let to = 0;
  for (let at = 0; at < cells.length; at += STRIDE) to = writeMember(cells, at, to);
  return buffer.toString('base64', 0, to);
}

function writeMember(cells: readonly number[], at: number, to: number): number {
  const member = cells[at] ?? 0;
  const high = Math.floor(member / TWO_32);
  let follow = 0;
  let slot = 0;
  let bits = 0;
  for (let word = 0; word < WORDS; word++) {
    const each = cells[at + 1 + word] ?? 0;
    if (each === 0) continue;
    follow |= 1 << word;
    bits += (each & (each - 1)) === 0 ? 1 : 2;
    slot = word * WORD_BITS + 31 - Math.clz32(each);
  }
  const isOne = bits === 1;
  buffer[to] = ((isOne ? 0 : follow) << 4) | (high >>> 16);
  buffer.writeUInt16LE(high & 0xffff, to + 1);
  buffer.writeUInt32LE(member % TWO_32, to + 3);
  let end = to + HASH_BYTES;
  if (isOne) {
    buffer[end] = slot;
    return end + 1;
  }
  for (let word = 0; word < WORDS; word++) {
    if ((follow & (1 << word)) === 0) continue;
    end = buffer.writeInt32LE((cells[at + 1 + word] ?? 0) | 0, end);
  }
  return end;
}

/** What `writeMembers` wrote. */
export function readMembers(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  const cells: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const high = ((first & 0x0f) << 16) | bytes.readUInt16LE(at + 1);
    const cell = cells.push(high * TWO_32 + bytes.readUInt32LE(at + 3), 0, 0, 0, 0) - WORDS;
    const follow = first >>> 4;
    at += HASH_BYTES;
    if (follow === 0) {
      const slot = bytes[at++] ?? 0;
      cells[cell + (slot >>> 5)] = 1 << (slot & 31);
      continue;
    }
    for (let word = 0; word < WORDS; word++) {
      if ((follow & (1 << word)) === 0) continue;
      cells[cell + word] = bytes.readInt32LE(at);
      at += 4;
    }
  }
  return cells;
}
