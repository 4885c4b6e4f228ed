import { useSyncExternalStore } from 'react';

const TICK_MS = 1_000;
let offsetMs = 0;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Clocks tick on the server's time: `serverNow` is what it said just now. */
export function setServerTime(serverNow: string): void {
  offsetMs = Date.parse(serverNow) - Date.now();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now() + offsetMs;
    for (const tell of listeners) tell();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Milliseconds since 1970 by the server's clock, every second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
