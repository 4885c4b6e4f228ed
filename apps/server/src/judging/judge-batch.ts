import { createHash } from 'node:crypto';
import type { Verdict } from '@breakwater/contracts/rules';
import type { Detection } from '@breakwater/detection';
import type { Disclosure } from '@breakwater/disclosure';
import { INCIDENT_SIGNAL, type Incidents } from '@breakwater/incidents';
import type { Judge } from '@breakwater/intake';
import type { Models } from '@breakwater/models';
import type { PulseMeter } from '@breakwater/pulse';
import type { Returns } from '@breakwater/returns';
import type { Review } from '@breakwater/review';
import type { Rules } from '@breakwater/rules';
import type { Screening } from '@breakwater/screening';
import type { Spread } from '@breakwater/spreading';
import type { Metrics } from '../metrics.ts';
import { contentOfVerdicts } from './content-of-verdicts.ts';
import { judgedTexts } from './judged-texts.ts';

/** What judging needs. */
export interface JudgeParts {
  readonly detection: Pick<Detection, 'evaluate'>;
  readonly rules: Pick<Rules, 'snapshot' | 'rulesReading'>;
  readonly models: Pick<Models, 'count'>;
  readonly review: Pick<Review, 'applyVerdicts'>;
  readonly screening: { readonly noting: Pick<Screening['noting'], 'note'> };
  readonly returns: {
    readonly noting: Pick<Returns['noting'], 'note'>;
    readonly gate: Pick<Returns['gate'], 'look'>;
  };
  readonly spread: { readonly noting: Pick<Spread['noting'], 'note' | 'inOrder' | 'keep'> };
  readonly incidents: Pick<Incidents, 'note' | 'fired'>;
  readonly disclosure: { readonly log: Pick<Disclosure['log'], 'note' | 'flag'> };
  readonly metrics: Pick<Metrics, 'judged'>;
  readonly meter: Pick<PulseMeter, 'judged'>;
}

/**
 * The main job, on one screen: signals, rules, effects and proof of a batch, in the one unit that also takes the
 * events off the queue. Either all of it happens or none, and none of it happens twice.
 */
export function createJudge(parts: JudgeParts): Judge {
  const {
    detection,
    rules,
    models,
    review,
    screening,
    returns,
    spread,
    incidents,
    disclosure,
    metrics,
    meter,
  } = parts;
  return async (records, work) => {
    const started = performance.now();
    const { db } = work;
    // Looked at and judged by one rule set and one state of the banks, whatever is activated meanwhile.
    const live = rules.snapshot();
    const reading = rules.rulesReading(INCIDENT_SIGNAL.id);
    // First, since it may wait for a batch beside this one: nothing is locked yet.
    await spread.noting.note(records, work);
    await returns.gate.look(records, work);
    // Before the counters, whose rows other workers wait for from then on.
    work.later(screening.noting.note(records, db));
    work.later(returns.noting.note(records, work));
    work.later(disclosure.log.note(records, db));
    await incidents.note(records, db);
    const seen = await detection.evaluate(records, live.needs, db, work.settled);
    const { bankVersions, modelVersions } = seen;
    // A copy of what is flagged in this batch is flagged in it too.
    const signals = spread.noting.inOrder(records, seen.signals, live.foresee);
    const verdicts = await live.judge(records, signals, bankVersions, work, modelVersions);
    await review.applyVerdicts(verdicts, work, contentOfVerdicts(records, verdicts));
    await incidents.fired({ records, verdicts, reading }, db);
    work.later(disclosure.log.flag(records, flaggedIn(verdicts), db));
    await spread.noting.keep(records, verdicts, work);
    // Last but for the records, since all batches share the row of a day, as they share the head of the chain.
    work.later(models.count(db, judgedTexts(signals), records.at(-1)?.receivedAt ?? 0));
    work.record({
      actor: 'breakwater',
      action: 'verdicts.made',
      subject: verdicts[0]?.id ?? '',
      detail: {
        count: verdicts.length,
        digest: digestOf(verdicts),
        ruleset: verdicts[0]?.versions.ruleset ?? '',
      },
    });
    const tookMs = performance.now() - started;
    work.after(() => {
      metrics.judged(verdicts, tookMs);
      meter.judged(
        verdicts,
        records.map(({ receivedAt }) => receivedAt),
      );
    });
  };
}

/** Events of which something was flagged. */
function flaggedIn(verdicts: readonly Verdict[]): ReadonlySet<string> {
  return new Set(verdicts.flatMap(({ outcome, eventId }) => (outcome === 'flagged' ? eventId : [])));
}

/**
 * What the chain keeps of a batch: SHA-256 over one line per verdict (id, event, outcome, fired rules). It can be
 * computed again from the verdicts table; `audit verify` does not do so yet.
 */
export function digestOf(verdicts: readonly Verdict[]): string {
  const hash = createHash('sha256');
  for (const { id, eventId, outcome, fired } of verdicts) {
    hash.update(`${id} ${eventId} ${outcome} ${fired.map((rule) => rule.id).join(',')}\n`);
  }
  return hash.digest('hex');
}
