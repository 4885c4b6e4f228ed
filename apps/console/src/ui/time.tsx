import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useFormats } from '../i18n/formats.ts';

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

/** An instant: how long ago, and on hover or focus the full time with its zone. With `full`, both are written out. */
export function Time({ at, full = false }: { readonly at: string; readonly full?: boolean }) {
  const formats = useFormats();
  const nowMs = useNow();
  const relative = formats.relative(at, nowMs);
  const exact = formats.dateTime(at);
  if (full) {
    return (
      <time dateTime={at}>
        {exact} <span className="dim">({relative})</span>
      </time>
    );
  }
  return (
    <Tooltip label={exact}>
      <time dateTime={at}>{relative}</time>
    </Tooltip>
  );
}
