import { useSyncExternalStore } from 'react';
import { queryClient } from './query-client.ts';

const ASK_AGAIN_MS = 4_000;

let isOnline = true;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** What the client saw last: an answer, or nobody there. While nobody is, it is asked again, and then all is read anew. */
export function noteConnection(reached: boolean): void {
  if (reached === isOnline) return;
  isOnline = reached;
  for (const tell of listeners) tell();
  clearInterval(timer);
  timer = reached ? undefined : setInterval(() => void askAgain(), ASK_AGAIN_MS);
  if (reached) void queryClient.invalidateQueries();
}

async function askAgain(): Promise<void> {
  const answer = await fetch('/healthz').catch(() => undefined);
  if (answer?.ok) noteConnection(true);
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOnline,
  );
}
