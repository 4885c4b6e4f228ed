/** After the last question so long; by then whoever looks at what spreads has asked again. */
const AWAKE_MS = 10 * 60_000;
/** An answer waits no longer for what is read before it. */
const MOST_WAIT_MS = 3_000;

export interface ReadingOthersParts {
  readonly now: () => number;
  /** Whether this process judges too: what it judges may be a copy of what others did, so that it always keeps up. */
  readonly judges: () => boolean;
  /** Reads on from where it was read to; says whether there is more. */
  readonly readOn: () => Promise<boolean>;
}

/** Keeps up with what other processes judge: {@link createReadingOthers}. */
export interface ReadingOthers {
  /** To be called every few seconds. */
  keepUp(): Promise<void>;
  /** Before an answer: somebody looks, and sees what came until now. Says whether all of it was read. */
  asked(): Promise<boolean>;
  readonly isBehind: boolean;
}

/**
 * A process that only answers reads what others judged as long as it is asked what spreads, and ten minutes longer: to read
 * every event a second time for nobody would cost a fifth of judging it. The first question after that waits for what it
 * missed, three seconds at most; until all is read it is told that it is not.
 */
export function createReadingOthers({ now, judges, readOn }: ReadingOthersParts): ReadingOthers {
  let askedAt = Number.NEGATIVE_INFINITY;
  let isBehind = false;
  let reading: Promise<void> | undefined;

  const isAwake = () => judges() || now() - askedAt < AWAKE_MS;

  /** One at a time: a second one waits for the first. */
  function readAll(): Promise<void> {
    reading ??= (async () => {
      try {
        while (await readOn());
        isBehind = false;
      } finally {
        reading = undefined;
      }
    })();
    return reading;
  }

  return {
    async keepUp() {
      if (isAwake()) await readAll();
      else isBehind = true;
    },
    async asked() {
      askedAt = now();
      if (!isBehind) return true;
      const waited = new AbortController();
      const wait = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, MOST_WAIT_MS);
        waited.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      await Promise.race([readAll(), wait]).finally(() => waited.abort());
      return !isBehind;
    },
    get isBehind() {
      return isBehind;
    },
  };
}
