const UNDO_WINDOW_MS = 24 * 3_600_000;

/** Until when who decided at an instant may undo it themselves, in milliseconds since the epoch. */
export function undoUntil(decidedAt: number): number {
  return decidedAt + UNDO_WINDOW_MS;
}
