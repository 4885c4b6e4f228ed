/** A wait that can be cut short. */
export interface Pause {
  /** Resolves after so many milliseconds, or at the next `wake`; at once when that came since the last wait. */
  wait(milliseconds: number): Promise<void>;
  wake(): void;
  /** Forgets a `wake` that came before: what it told of is about to be looked at anyway. */
  forget(): void;
}

export function createPause(): Pause {
  let woken = false;
  let wakeNow: (() => void) | undefined;
  return {
    wait: async (milliseconds) => {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wakeNow = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      woken = false;
      wakeNow = undefined;
    },
    wake: () => {
      woken = true;
      wakeNow?.();
    },
    forget: () => {
      woken = false;
    },
  };
}
