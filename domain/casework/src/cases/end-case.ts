import type { CaseworkCase } from '@breakwater/contracts/casework';
import { toInstant } from '@breakwater/kernel';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { pastInstant } from '../said.ts';
import { writeOver, writePauses } from '../store/cases.ts';
import { lockIn } from './lock-case.ts';
import { getCase } from './show-cases.ts';
import { touchCase } from './touch-case.ts';

/** Takes a case back, sent or not: it counts for nobody. Throws 404 `case-not-found`, 409 `case-state`. */
export function withdrawCase(
  context: CaseworkContext,
  id: string,
  because: string,
  by: string,
): Promise<CaseworkCase> {
  return end(context, id, 'withdrawn', because, by);
}

/** Closes a case; what is open stays on record as open. Throws 404 `case-not-found`, 409 `case-state`. */
export function closeCase(
  context: CaseworkContext,
  id: string,
  because: string,
  by: string,
): Promise<CaseworkCase> {
  return end(context, id, 'closed', because, by);
}

async function end(
  context: CaseworkContext,
  id: string,
  state: 'closed' | 'withdrawn',
  because: string,
  by: string,
): Promise<CaseworkCase> {
  await context.storage.work(async (work) => {
    await (state === 'closed' ? lockIn(work.db, id, 'issued') : lockIn(work.db, id, 'draft', 'issued'));
    const at = toInstant(context.clock.now());
    await writeOver(work.db, id, { state, at, by, because: because.trim() });
    work.record({ actor: by, action: `casework.case.${state}`, subject: id });
    await touchCase(context, work, id);
  });
  return getCase(context, id);
}

/**
 * Says that what the addressee asked back was answered: its clocks run again, as the pack says.
 *
 * Throws CaseworkError 404 `case-not-found`, 409 `case-state`, 422 `case-invalid` where it lies before the question.
 */
export async function resumeCase(
  context: CaseworkContext,
  id: string,
  given: string,
  by: string,
): Promise<CaseworkCase> {
  const invalid = (message: string) => new CaseworkError('case-invalid', message, 422, { pointer: '/at' });
  await context.storage.work(async (work) => {
    const { pauses } = await lockIn(work.db, id, 'issued');
    const open = pauses.filter(({ to }) => to === undefined);
    if (open.length === 0)
      throw new CaseworkError('case-state', 'Nothing stands still: there is no question open.', 409);
    const at = pastInstant(given, context.clock.now(), invalid);
    if (open.some(({ from }) => Date.parse(from) > at))
      throw invalid('This lies before the question came: what was answered came after it.');
    const to = toInstant(at);
    await writePauses(
      work.db,
      id,
      pauses.map((pause) => (pause.to === undefined ? { ...pause, to } : pause)),
    );
    work.record({ actor: by, action: 'casework.case.resumed', subject: id });
    await touchCase(context, work, id);
  });
  return getCase(context, id);
}
