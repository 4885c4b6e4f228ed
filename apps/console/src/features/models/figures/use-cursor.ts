import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** Reads a chart by its points: which one is read now, and what moves to another. */
export function useCursor(places: readonly number[]) {
  const last = places.length - 1;
  const [chosen, setChosen] = useState<number>();
  const index = Math.max(0, Math.min(chosen ?? middle(places), last));
  function onKeyDown(event: KeyboardEvent): void {
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: last,
      PageUp: index - 10,
      PageDown: index + 10,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, target)));
  }
  function onMove(event: PointerEvent<HTMLElement>): void {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setChosen(nearest(places, (event.clientX - left) / Math.max(1, width)));
  }
  return { index, onKeyDown, onMove, onLeave: () => setChosen(undefined) };
}

/** Read before anybody asks: half way along, where there is something to see. */
function middle(places: readonly number[]): number {
  return nearest(places, 0.25);
}

/**
 * Which of some places is closest.
 *
 * @example
 * ```ts
 * nearest([0, 0.4, 1], 0.5) // => 1
 * nearest([], 0.5) // => 0
 * ```
 */
export function nearest(places: readonly number[], at: number): number {
  let best = 0;
  for (const [index, place] of places.entries())
    if (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at)) best = index;
  return best;
}
