/** Tells uploads that wait, in this process, that events were judged here. */
export interface JudgedBell {
  ring(eventIds: readonly string[]): void;
  /** Calls back once all of these have rung; the result stops waiting. */
  onAll(eventIds: readonly string[], callback: () => void): () => void;
}

export function createJudgedBell(): JudgedBell {
  const waiting = new Map<string, Set<(eventId: string) => void>>();
  return {
    ring: (eventIds) => {
      if (waiting.size === 0) return;
      for (const id of eventIds) for (const heard of waiting.get(id) ?? []) heard(id);
    },
    onAll: (eventIds, callback) => {
      const missing = new Set(eventIds);
      const heard = (id: string) => {
        missing.delete(id);
        if (missing.size === 0) callback();
      };
      for (const id of missing) waiting.set(id, (waiting.get(id) ?? new Set()).add(heard));
      return () => {
        for (const id of eventIds) {
          const listeners = waiting.get(id);
          listeners?.delete(heard);
          if (listeners?.size === 0) waiting.delete(id);
        }
      };
    },
  };
}
