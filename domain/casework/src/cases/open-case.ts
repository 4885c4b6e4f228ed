import type { CaseChange, CaseworkCase, NewCase } from '@breakwater/contracts/casework';
import { isId, toInstant } from '@breakwater/kernel';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { findAddressee } from '../store/addressees.ts';
import { insertCase, updateText } from '../store/cases.ts';
import { checkCase } from './check-case.ts';
import { lockIn } from './lock-case.ts';
import { getCase } from './show-cases.ts';
import { touchCase } from './touch-case.ts';

/**
 * Begins a case as a draft. Nothing is asked of anybody before its first letter went out.
 *
 * Throws CaseworkError 404 `addressee-not-found`, 409 `addressee-retired`, `case-goes-by-exchange`, 422 `case-invalid`.
 */
export async function openCase(context: CaseworkContext, given: NewCase, by: string): Promise<CaseworkCase> {
  const { storage, ids, clock, law } = context;
  const id = ids();
  const { addresseeId } = given;
  await storage.work(async (work) => {
    const addressee = isId(addresseeId) ? await findAddressee(work.db, addresseeId) : undefined;
    if (!addressee)
      throw new CaseworkError('addressee-not-found', 'There is no addressee with this id.', 404, {
        pointer: '/addresseeId',
      });
    if (addressee.retiredAt !== undefined)
      throw new CaseworkError('addressee-retired', 'Nothing new is addressed to it: it was retired.', 409);
    const text = checkCase(law(), addressee, given);
    const at = toInstant(clock.now());
    await insertCase(work.db, { ...text, id, addresseeId, createdAt: at, createdBy: by });
    const { kind, instrument, requestType } = text;
    const detail = { kind, addresseeId, instrument, requestType };
    work.record({ actor: by, action: 'casework.case.opened', subject: id, detail });
    work.emit('casework.changed', { caseId: id });
  });
  return getCase(context, id);
}

/** Changes a draft; what is left out stays. Throws 404 `case-not-found`, 409 `case-state`, 422 `case-invalid`. */
export async function changeCase(
  context: CaseworkContext,
  id: string,
  change: CaseChange,
  by: string,
): Promise<CaseworkCase> {
  const { storage, law } = context;
  await storage.work(async (work) => {
    const one = await lockIn(work.db, id, 'draft');
    const addressee = await findAddressee(work.db, one.addresseeId);
    if (!addressee) throw new Error('a case has no addressee');
    const { kind, reference, reason, asked, emergency, dueWish, language } = one;
    const { instrument, requestType } = one;
    const before = {
      kind,
      instrument,
      requestType,
      reference,
      reason,
      asked,
      emergency,
      dueAt: dueWish,
      language,
    };
    const text = checkCase(law(), addressee, { ...before, ...change });
    await updateText(work.db, id, text);
    const detail = { names: Object.keys(change) };
    work.record({ actor: by, action: 'casework.case.changed', subject: id, detail });
    await touchCase(context, work, id);
  });
  return getCase(context, id);
}
