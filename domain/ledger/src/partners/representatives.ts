import type { NewRepresentative, Representative } from '@breakwater/contracts/ledger';
import { isId, toInstant } from '@breakwater/kernel';
import { LedgerError } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { findRepresentative, putRepresentative } from '../store/partners.ts';

/** Enters who stands for a platform. @throws LedgerError 422 `representative-invalid` */
export async function addRepresentative(
  context: LedgerContext,
  given: NewRepresentative,
  by: string,
): Promise<Representative> {
  return write(context, context.ids(), given, by, 'representative.added');
}

/**
 * Changes who stands for a platform; one that ended stays in the register with its end.
 *
 * @throws LedgerError 404 `representative-not-found`; 422 `representative-invalid`
 */
export async function changeRepresentative(
  context: LedgerContext,
  id: string,
  given: NewRepresentative,
  by: string,
): Promise<Representative> {
  if (!isId(id) || !(await findRepresentative(context.storage.db, id)))
    throw new LedgerError('representative-not-found', 'There is no representative with this id.', 404);
  return write(context, id, given, by, 'representative.changed');
}

async function write(
  { storage }: LedgerContext,
  id: string,
  given: NewRepresentative,
  by: string,
  action: string,
): Promise<Representative> {
  const instant = (text: string) => toInstant(Date.parse(text));
  if (given.until !== undefined && Date.parse(given.until) < Date.parse(given.from))
    throw new LedgerError('representative-invalid', 'This ends before it begins.', 422, {
      pointer: '/until',
    });
  const one = {
    id,
    ...given,
    from: instant(given.from),
    ...(given.until !== undefined && { until: instant(given.until) }),
    ...(given.notifiedAt !== undefined && { notifiedAt: instant(given.notifiedAt) }),
  };
  return storage.work(async (work) => {
    await putRepresentative(work.db, one);
    const { role, country, published } = one;
    work.record({ actor: by, action, subject: id, detail: { role, country, published } });
    return one;
  });
}
