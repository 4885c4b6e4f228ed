import { benchRules } from '@breakwater/rules';
import { isQuick, recordResult } from './record-result.ts';

const MIN_EVALUATIONS = 2_300_000;
const MIN_EVENTS = 20_000;
const seconds = isQuick ? 1 : 5;

const thousand = benchRules({ rules: 1_000, seconds });
const hundred = benchRules({ rules: 100, seconds });

recordResult({
  claim: 'Rules of the form `type == … && account age < N && count > i`, explanations on',
  bar: `≥ ${MIN_EVALUATIONS} evaluations per CPU-second at 1,000 rules; ≥ ${MIN_EVENTS} events per CPU-second at 100`,
  peers:
    'Osprey 12–14 k, SQRL 54 k evaluations per CPU-second; Osprey 166–194, SQRL 1,236 events per CPU-second',
  measured: { thousandRules: thousand, hundredRules: hundred },
  met: thousand.evalsPerCpuSecond >= MIN_EVALUATIONS && hundred.eventsPerCpuSecond >= MIN_EVENTS,
});
