import { type CopyIndex, type CopySignature, createCopyIndex } from '@breakwater/text';
import type { Mark } from './mark.ts';

/** Near-copies that are this alike count as the same text. */
const SAME = 0.97;
/** Places of the index beside those that are taken: what stays is moved on seldom as others go. */
const SPARE = 1.5;

/** Marks whose texts are the same. */
export interface TextGroup {
  readonly number: number;
  readonly signature: CopySignature;
  readonly marks: Set<Mark>;
}

/** Marks by what their content says. */
export interface TextGroups {
  join(mark: Mark): void;
  leave(mark: Mark): void;
  /** A mark takes the place of another one with the same text. */
  replace(before: Mark, mark: Mark): void;
  /** The group of which a text is a near-copy. */
  find(signature: CopySignature): { readonly group: TextGroup; readonly likeness: number } | undefined;
  readonly bytes: number;
}

/** @param capacity marks at most */
export function createTextGroups(capacity: number): TextGroups {
  const groups = new Map<number, TextGroup>();
  const groupOf = new Map<string, TextGroup>();
  // Made when it is first needed: an installation where nothing is flagged needs no room for it.
  let index: CopyIndex | undefined;
  let made = 0;

  /** What is in the way of a new text and still stands goes on to the next place, until one is free. */
  function add(into: CopyIndex, { signature, number }: TextGroup): void {
    let moved = into.add(signature, number);
    while (moved !== undefined) {
      const group = groups.get(moved);
      moved = group && into.add(group.signature, group.number);
    }
  }

  return {
    join(mark) {
      const { signature, id } = mark;
      if (!signature) return;
      index ??= createCopyIndex({ capacity: Math.ceil(capacity * SPARE) + 1 });
      const found = index.find(signature);
      let group = found && found.likeness >= SAME ? groups.get(found.object) : undefined;
      if (!group) {
        group = { number: made++, signature: signature.slice(), marks: new Set() };
        add(index, group);
        groups.set(group.number, group);
      }
      group.marks.add(mark);
      groupOf.set(id, group);
    },
    leave(mark) {
      const group = groupOf.get(mark.id);
      if (!group) return;
      groupOf.delete(mark.id);
      group.marks.delete(mark);
      if (group.marks.size > 0) return;
      groups.delete(group.number);
      index?.forget(group.number);
    },
    replace(before, mark) {
      const group = groupOf.get(before.id);
      if (group?.marks.delete(before)) group.marks.add(mark);
    },
    find(signature) {
      const found = index?.find(signature);
      const group = found && groups.get(found.object);
      return group && { group, likeness: found.likeness };
    },
    get bytes() {
      return index?.bytes ?? 0;
    },
  };
}
