import type { Disclosure } from '@breakwater/disclosure';
import { createIntake, type Intake } from '@breakwater/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Returns } from '@breakwater/returns';
import type { Rules } from '@breakwater/rules';
import type { Screening } from '@breakwater/screening';
import type { Spread } from '@breakwater/spreading';
import { LANE_COUNT, type Storage } from '@breakwater/storage';
import { createJudge, type JudgeParts } from '../judging/judge-batch.ts';

/** What takes events in, and all that judges them. */
export interface IntakeSurroundings extends JudgeParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly rules: Pick<Rules, 'snapshot' | 'rulesReading' | 'verdictsOf'>;
  readonly screening: Pick<Screening, 'noting'>;
  readonly returns: Pick<Returns, 'noting' | 'gate' | 'seal'>;
  readonly spread: Pick<Spread, 'noting'>;
  readonly disclosure: Pick<Disclosure, 'log'>;
  readonly maxBacklog: number;
}

/** Intake with the judge behind it; what was noted of events that could not be judged is forgotten. */
export function wireIntake(around: IntakeSurroundings): Intake {
  const { storage, clock, ids, rules, screening, returns, spread, disclosure, maxBacklog } = around;
  return createIntake({
    storage,
    clock,
    ids,
    laneCount: LANE_COUNT,
    judge: createJudge(around),
    notJudged: (records) => {
      screening.noting.forget(records);
      returns.noting.forget(records);
      spread.noting.forget(records);
    },
    seal: returns.seal,
    sessions: { seal: disclosure.log.sealSession, open: disclosure.log.openSession },
    verdictsOf: rules.verdictsOf,
    limits: { maxBacklog },
  });
}
