import { useSyncExternalStore } from 'react';

const KEPT_AS = 'breakwater.hard-items';
const listeners = new Set<() => void>();
let seen: ReadonlySet<string> = new Set(read());

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

function change(next: ReadonlySet<string>): void {
  seen = next;
  sessionStorage.setItem(KEPT_AS, JSON.stringify([...next]));
  for (const tell of listeners) tell();
}

/** Counts a hard item that was opened: each once, on this machine, for this sitting, and for nobody else's eyes. */
export function noteHardItem(key: string): void {
  if (!seen.has(key)) change(new Set([...seen, key]));
}

/** Begins the count anew, after a pause. */
export function forgetHardItems(): void {
  change(new Set());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many hard items this person has opened since the last pause. */
export function useHardItems(): number {
  return useSyncExternalStore(subscribe, () => seen.size);
}
