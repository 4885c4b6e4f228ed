import type { Verdict } from '@breakwater/contracts/rules';
import { createAwaiting } from '../await-verdicts.ts';
import { createJudgedBell } from '../judged-bell.ts';

const LONG_MS = 5_000;

/** Who waits for verdicts, of which a test says when they are there. At most fifty wait at once. */
export function awaitingFixture() {
  const judged = new Set<string>();
  /** Ids of each query. */
  const asked: string[][] = [];
  const bell = createJudgedBell();
  const verdictsOf = async (ids: readonly string[]) => {
    asked.push([...ids]);
    return new Map(ids.filter((id) => judged.has(id)).map((id) => [id, { id } as Verdict]));
  };
  const { awaitVerdicts } = createAwaiting({ verdictsOf, bell, maxWaiting: 50 });
  return {
    asked,
    bell,
    /** Ids of those that were judged in time. */
    wait: async (ids: readonly string[], waitMs = LONG_MS) => [
      ...(await awaitVerdicts({ all: ids, fresh: ids }, waitMs)).keys(),
    ],
    judge: (...ids: string[]) => {
      for (const id of ids) judged.add(id);
    },
  };
}
