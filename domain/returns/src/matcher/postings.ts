import { grown, u32 } from './columns.ts';
import type { ValueTable } from './value-table.ts';

/** Beyond this many removals a value is common: which ones is dropped, and stays so until the index is made anew. */
export const COMMON = 1_000;
const IS_COMMON = 0xffff_ffff;

/**
 * Which removals have a value. Of one, its number stands in the table itself; of more, they stand in a block whose size
 * is the next power of two; blocks that are free are used again.
 */
export class Postings {
  arena = new Uint32Array(1024);
  used = 0;
  free: number[][] = [];

  get bytes(): number {
    return this.arena.byteLength;
  }

  /** Adds a removal to a value whose count does not include it yet. */
  add(values: ValueTable, value: number, removal: number): void {
    const count = values.count(value);
    const head = values.head(value);
    if (count === 0) values.setHead(value, removal);
    else if (head === IS_COMMON) return;
    else if (count >= COMMON) {
      this.#give(head, exponent(count - 1) + 1);
      values.setHead(value, IS_COMMON);
    } else if (count === 1) {
      const block = this.#take(1);
      this.arena[block] = head;
      this.arena[block + 1] = removal;
      values.setHead(value, block);
    } else if ((count & (count - 1)) === 0) {
      const block = this.#take(exponent(count) + 1);
      this.arena.copyWithin(block, head, head + count);
      this.arena[block + count] = removal;
      this.#give(head, exponent(count));
      values.setHead(value, block);
    } else this.arena[head + count] = removal;
  }

  /** Takes a removal out of a value whose count still includes it. */
  delete(values: ValueTable, value: number, removal: number): void {
    const count = values.count(value);
    const head = values.head(value);
    if (count <= 1 || head === IS_COMMON) return;
    const left = count - 1;
    const at = this.arena.indexOf(removal, head);
    this.arena[at] = u32(this.arena, head + left);
    this.arena[head + left] = 0;
    if (left === 1) {
      values.setHead(value, u32(this.arena, head));
      this.#give(head, 1);
    } else if ((left & (left - 1)) === 0) {
      const smaller = this.#take(exponent(left));
      this.arena.copyWithin(smaller, head, head + left);
      values.setHead(value, smaller);
      this.#give(head, exponent(left) + 1);
    }
  }

  /** Calls back with each removal that has the value; not at all where it is common. */
  each(values: ValueTable, value: number, visit: (removal: number) => void): void {
    const count = values.count(value);
    const head = values.head(value);
    if (head === IS_COMMON || count === 0) return;
    if (count === 1) visit(head);
    else for (let at = head; at < head + count; at += 1) visit(u32(this.arena, at));
  }

  #take(size: number): number {
    const block = this.free[size]?.pop();
    if (block !== undefined) return block;
    const start = this.used;
    this.used += 2 ** size;
    this.arena = grown(this.arena, this.used);
    return start;
  }

  #give(block: number, size: number): void {
    this.arena.fill(0, block, block + 2 ** size);
    const list = this.free[size];
    if (list) list.push(block);
    else this.free[size] = [block];
  }
}

/** Of the greatest power of two that is not above the number. */
function exponent(count: number): number {
  return 31 - Math.clz32(count);
}
