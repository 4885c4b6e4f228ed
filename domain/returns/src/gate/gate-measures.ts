import type { GateState } from '@breakwater/contracts/returns';
import { type Measure, readTogether } from '@breakwater/storage';

type Shown = readonly [help: string, aggregator: 'max' | 'min', of: (state: GateState) => number];

const SHOWN: Readonly<Record<string, Shown>> = {
  removals: ['Removed accounts that sign-ups are compared with', 'max', ({ removals }) => removals],
  index_bytes: ['Memory of the index of removed accounts', 'max', ({ indexBytes }) => indexBytes],
  waiting_accounts: ['Accounts that are to be compared again now', 'max', ({ waiting }) => waiting],
  breakers: [
    'Ranges, carriers and languages where the gate holds itself back',
    'max',
    ({ breakers }) => breakers.length,
  ],
  ready: ['1 when accounts can be compared', 'min', ({ ready }) => (ready ? 1 : 0)],
};

/** Measures what the gate holds, read once for each time that all of it is asked for. */
export function gateMeasures({ gate }: { readonly gate: { state(): Promise<GateState> } }): Measure[] {
  const state = readTogether(gate.state);
  return Object.entries(SHOWN).map(([name, [help, aggregator, of]]) => ({
    name: `breakwater_gate_${name}`,
    help,
    aggregator,
    read: async () => [{ value: of(await state()) }],
  }));
}
