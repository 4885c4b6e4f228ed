import { type DemandSentence, WIDE_KINDS } from '@breakwater/tools';
import type { Verdict } from './approaches.ts';

export type VerdictsOf = ReadonlyMap<DemandSentence, Verdict>;

/** Shares of sentences. Wordings of one sentence count as one between them. */
export interface ApproachScore {
  readonly wideCaught: number;
  /** Modest demands taken for too wide ones, or not understood. */
  readonly fineHeld: number;
  /** What is not asked for, taken for a demand. */
  readonly deniedHeld: number;
  /** What happened, taken for a demand. */
  readonly toldHeld: number;
  /** Demands that stand among reasons. */
  readonly hiddenCaught: number;
  readonly speechCaught: number;
  readonly othersTakenForSpeech: number;
}

export function scoreOf(verdicts: VerdictsOf): ApproachScore {
  const share = (kinds: (kind: string) => boolean, counts: (verdict: Verdict) => boolean) => {
    const templates = new Map<string, number[]>();
    for (const [{ kind, template }, verdict] of verdicts)
      if (kinds(kind)) templates.set(template, [...(templates.get(template) ?? []), Number(counts(verdict))]);
    const means = [...templates.values()].map((own) => own.reduce((sum, one) => sum + one, 0) / own.length);
    return Math.round((means.reduce((sum, one) => sum + one, 0) / (means.length || 1)) * 1000) / 1000;
  };
  const wide = (kind: string) => WIDE_KINDS.has(kind);
  const is = (name: string) => (kind: string) => kind === name;
  return {
    wideCaught: share(wide, ({ asked }) => asked),
    fineHeld: share(is('fine'), ({ asked }) => asked),
    deniedHeld: share(is('denied'), ({ asked }) => asked),
    toldHeld: share(is('told'), ({ told }) => told),
    hiddenCaught: share(wide, ({ told }) => told),
    speechCaught: share(is('speech'), ({ speech }) => speech),
    othersTakenForSpeech: share(
      (kind) => !['speech', 'exempt'].includes(kind),
      ({ speech }) => speech,
    ),
  };
}
