import type { NewEvidence, Obligation, ObligationChange } from '@breakwater/contracts/ledger';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { LedgerError } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import {
  addObligation,
  insertEvidence,
  lockObligation,
  type StoredObligation,
  writeObligation,
} from '../store/obligations.ts';
import { nextYearly } from './due-date.ts';
import { withState } from './list-obligations.ts';

/**
 * Adds what shows that an obligation is met; never taken out again.
 *
 * @throws LedgerError 404 `obligation-not-found`; 422 `obligation-invalid`
 */
export async function addEvidence(
  context: LedgerContext,
  id: string,
  { meets = false, ...given }: NewEvidence,
  by: string,
): Promise<Obligation> {
  return change(context, id, async (work, one) => {
    const at = toInstant(context.clock.now());
    const evidence = { ...given, at, by };
    await insertEvidence(work.db, id, evidence);
    const { kind, sha256 = '' } = given;
    work.record({ actor: by, action: 'obligation.evidence', subject: id, detail: { kind, sha256, meets } });
    const metAt = one.metAt ?? at;
    return { ...one, evidence: [...one.evidence, evidence], ...(meets && { metAt }) };
  });
}

/**
 * Changes date, owner or state of an obligation. Met is only what has evidence.
 *
 * @throws LedgerError 404 `obligation-not-found`; 422 `obligation-invalid`
 */
export async function changeObligation(
  context: LedgerContext,
  id: string,
  given: ObligationChange,
  by: string,
): Promise<Obligation> {
  return change(context, id, async (work, one) => {
    const { dueAt, owner, met, notApplicable } = given;
    const { dueAt: dueBefore, owner: ownerBefore, metAt, because, ...rest } = one;
    if (met === true && one.evidence.length === 0)
      throw new LedgerError('obligation-invalid', 'Nothing shows that it is met: add evidence first.', 422, {
        pointer: '/met',
      });
    const due = dueAt === undefined ? dueBefore : dueAt;
    const who = owner === undefined ? ownerBefore : owner;
    const why = notApplicable === undefined ? because : notApplicable;
    const metSince = met === undefined ? metAt : met ? (metAt ?? toInstant(context.clock.now())) : undefined;
    const detail = { fields: Object.keys(given).sort() };
    work.record({ actor: by, action: 'obligation.changed', subject: id, detail });
    return {
      ...rest,
      ...(due != null && { dueAt: toInstant(Date.parse(due)) }),
      ...(who != null && { owner: who }),
      ...(why != null && { because: why }),
      ...(metSince !== undefined && { metAt: metSince }),
    };
  });
}

async function change(
  { storage, law, clock, ids }: LedgerContext,
  id: string,
  changed: (work: Work, one: StoredObligation) => Promise<StoredObligation>,
): Promise<Obligation> {
  return storage.work(async (work) => {
    const one = isId(id) ? await lockObligation(work.db, id) : undefined;
    if (!one) throw new LedgerError('obligation-not-found', 'There is no obligation with this id.', 404);
    const after = await changed(work, one);
    if (after.metAt !== undefined && after.because !== undefined)
      throw new LedgerError('obligation-invalid', 'What does not apply cannot be met.', 422);
    await writeObligation(work.db, after);
    const pack = law().pack(after.instrument);
    const yearly = pack?.obligations.find(({ id: rule }) => rule === after.rule)?.due?.yearly;
    // What is owed every year is owed again as soon as it is met.
    if (pack && yearly !== undefined && after.metAt !== undefined && after.dueAt !== undefined) {
      const next = nextYearly(yearly, pack.pack.timezone, Date.parse(after.dueAt) + 1_000);
      const { metAt: _, ...again } = after;
      await addObligation(work.db, { ...again, id: ids(), ...next, evidence: [] });
    }
    return withState(after, law(), clock.now());
  });
}
