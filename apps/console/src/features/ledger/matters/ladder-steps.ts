import type { LocalText } from '@breakwater/contracts';
import type { Matter, MatterEntry, MatterState } from '@breakwater/contracts/ledger';

/** A step of the ladder with each time at which it was reached. */
export interface LadderView {
  readonly step: number;
  readonly id: string;
  readonly label: LocalText;
  readonly reached: readonly { readonly state: MatterState; readonly entry?: MatterEntry }[];
  readonly now: boolean;
  readonly answers: readonly LocalText[];
}

interface Rung {
  readonly step: number;
  readonly id: string;
  readonly label: LocalText;
  readonly answers: readonly LocalText[];
}

/**
 * The steps of the pack with what the matter reached of them; of a matter whose pack is not at hand, those that it
 * reached. A step that was reached twice is told twice on one line.
 */
export function ladderSteps(
  matter: Pick<Matter, 'path' | 'state' | 'entryList'>,
  ladder: readonly Rung[] | undefined,
): LadderView[] {
  const entries = new Map(matter.entryList.map((entry) => [entry.id, entry]));
  const rungs = new Map<string, Rung>((ladder ?? []).map((rung) => [rung.id, rung]));
  for (const state of matter.path) if (!rungs.has(state.id)) rungs.set(state.id, state);
  return [...rungs.values()]
    .toSorted((a, b) => a.step - b.step)
    .map(({ step, id, label, answers }) => ({
      step,
      id,
      label,
      answers,
      now: matter.state.id === id,
      reached: matter.path
        .filter((state) => state.id === id)
        .map((state) => {
          const entry = state.entryId === undefined ? undefined : entries.get(state.entryId);
          return { state, ...(entry && { entry }) };
        }),
    }));
}
