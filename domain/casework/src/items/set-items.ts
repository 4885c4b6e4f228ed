import type { CaseItemCounts, SetCaseItems } from '@breakwater/contracts/casework';
import { checkTexts, isId, toInstant } from '@breakwater/kernel';
import { lockIn } from '../cases/lock-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { checkPersonal, pastInstant } from '../said.ts';
import { findAnswer } from '../store/answers.ts';
import { tallyItems } from '../store/item-counts.ts';
import { itemsAmong, setItems } from '../store/items.ts';

/**
 * A person says what became of items, one or many. What was said before stays in their history; nothing is inferred for others.
 *
 * Throws CaseworkError 403 `case-person-needed`, 404 `case-not-found`, `item-not-found`, `answer-not-found`, 409 `case-state`
 * unless the case was sent and is not over, 422 `item-invalid` for a refusal without ground, or a time that cannot be.
 */
export async function setCaseItems(
  context: CaseworkContext,
  caseId: string,
  given: SetCaseItems,
  by: string,
): Promise<CaseItemCounts> {
  checkPersonal(by);
  const { storage, clock } = context;
  const { items, state, note, ground, answerId } = given;
  checkTexts({ note, ground });
  if ((state === 'refused') !== (ground !== undefined))
    throw invalid('/ground', 'A refusal has a ground, as the addressee gave it; nothing else has one.');
  await storage.work(async (work) => {
    const { issuedAt = '' } = await lockIn(work.db, caseId, 'issued');
    const now = clock.now();
    const at = pastInstant(given.at, now, (message) => invalid('/at', message));
    if (at < Date.parse(issuedAt))
      throw invalid('/at', 'This lies before the case was sent: nothing was asked for then.');
    const known = await itemsAmong(work.db, caseId, items);
    if (known.size < items.length)
      throw new CaseworkError('item-not-found', 'Not all of these are items of this case.', 404, {
        pointer: `/items/${items.findIndex((id) => !known.has(id))}`,
      });
    if (answerId !== undefined && !(isId(answerId) && (await findAnswer(work.db, caseId, answerId))))
      throw new CaseworkError('answer-not-found', 'The case has no answer with this id.', 404, {
        pointer: '/answerId',
      });
    const said = { state, at: toInstant(at), recordedAt: toInstant(now), by };
    await setItems(work.db, caseId, items, { ...said, note, ground: ground?.trim(), answerId });
    const detail = { state, items: items.length };
    work.record({ actor: by, action: 'casework.items.set', subject: caseId, detail });
    await touchCase(context, work, caseId);
  });
  const tally = (await tallyItems(storage.db, [caseId])).get(caseId);
  if (!tally) throw new Error('a case has no tally');
  const { caseId: _c, heardOf: _o, heardAt: _h, goneAt: _g, ...counts } = tally;
  return counts;
}

function invalid(pointer: string, message: string): CaseworkError {
  return new CaseworkError('item-invalid', message, 422, { pointer });
}
