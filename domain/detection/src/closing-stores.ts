import type { SignalStores } from './signal-stores.ts';

/** Stores that can be closed. */
export interface ClosingStores {
  readonly stores: SignalStores;
  close(): void;
}

/**
 * Stores for one signal and one batch. A signal that goes on when its time is over must not write any more: by then the
 * transaction has ended, and its connection may serve another one.
 */
export function closingStores({ counters, reports, risk }: SignalStores): ClosingStores {
  let closed = false;
  const whileOpen =
    <Args extends readonly unknown[], Result>(ask: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (closed) throw new Error('the time for the batch ran out');
      return ask(...args);
    };
  return {
    stores: {
      counters: {
        lock: whileOpen(counters.lock),
        read: whileOpen(counters.read),
        write: whileOpen(counters.write),
      },
      reports: { insert: whileOpen(reports.insert), read: whileOpen(reports.read) },
      risk: { read: whileOpen(risk.read), write: whileOpen(risk.write) },
    },
    close: () => {
      closed = true;
    },
  };
}
