/** So many at once; the others wait in the order in which they came. */
export interface Slots {
  /** Resolves when there is room; call what it gives when done. */
  enter(): Promise<() => void>;
  readonly inUse: number;
  readonly waiting: number;
}

/**
 * @example
 * ```ts
 * const slots = createSlots(1)
 * const leave = await slots.enter()
 * slots.inUse // => 1
 * leave()
 * slots.inUse // => 0
 * ```
 */
export function createSlots(most: number): Slots {
  const queue: (() => void)[] = [];
  let inUse = 0;
  function leaveOnce(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = queue.shift();
      if (next) next();
      else inUse--;
    };
  }
  return {
    async enter() {
      if (inUse < most) inUse++;
      else await new Promise<void>((resolve) => queue.push(resolve));
      return leaveOnce();
    },
    get inUse() {
      return inUse;
    },
    get waiting() {
      return queue.length;
    },
  };
}
