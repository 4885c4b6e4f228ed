import type { ModelPromotion } from '@breakwater/contracts/models';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { ModelsError, promotionNotFound, versionNotFound } from '../models-error.ts';
import type { Asker, ModelsContext } from '../ports.ts';
import { lockModel, writeOff } from '../store/models.ts';
import { confirm, findPromotion, lockPromotion, withdraw } from '../store/promotions.ts';
import { findVersion, retireMode, writeMode } from '../store/versions.ts';
import { checkAsker } from './check-asker.ts';
import { checkReady } from './check-ready.ts';
import { fingerprintOf } from './fingerprint-of.ts';

/**
 * Confirms a promotion as the second person: the version goes to its mode at once, and what was there is retired. It is
 * refused when anything that was shown is not so any more.
 *
 * @param fingerprint of what was seen
 * @throws ModelsError 403 `session-needed`, `step-up-needed`; 404 `promotion-not-found`; 409 `second-person-needed`,
 * `promotion-settled`, `promotion-changed`, `promotion-refused`
 */
export async function confirmPromotion(
  context: ModelsContext,
  id: string,
  fingerprint: string,
  asker: Asker,
): Promise<ModelPromotion> {
  const { storage, clock } = context;
  const { model, version, to } = await getPromotion(context, id);
  const by = checkAsker(asker, model);
  await storage.work(async (work) => {
    await lockModel(work.db, model);
    const promotion = await lockOpen(work.db, id);
    if (promotion.askedBy === by) throw secondPersonNeeded();
    const found = await findVersion(work.db, model, version);
    if (!found) throw versionNotFound();
    const { id: evaluationId, heldOut, hardNegatives } = await checkReady(work.db, found);
    const now = { ...promotion, digest: found.digest, evaluationId, figures: { heldOut, hardNegatives } };
    if (fingerprintOf(now) !== promotion.fingerprint || fingerprint !== promotion.fingerprint)
      throw changed();
    const at = clock.now();
    await confirm(work.db, id, by, at);
    const retired = await retireMode(work.db, model, to, at);
    await writeMode(work.db, { model, version }, to, at);
    await writeOff(work.db, model, undefined);
    work.emit('model.changed', { model });
    const detail = { promotion: id, version, to, askedBy: promotion.askedBy, fingerprint, retired };
    work.record({ actor: by, action: 'model.promoted', subject: model, detail });
  });
  return getPromotion(context, id);
}

/** Takes a wish back. Throws ModelsError 404 `promotion-not-found`, 409 `promotion-settled`. */
export async function withdrawPromotion(
  context: ModelsContext,
  id: string,
  by: string,
): Promise<ModelPromotion> {
  const { model, version } = await getPromotion(context, id);
  await context.storage.work(async (work) => {
    await lockModel(work.db, model);
    await lockOpen(work.db, id);
    await withdraw(work.db, id);
    const detail = { promotion: id, version };
    work.record({ actor: by, action: 'model.promotion.withdrawn', subject: model, detail });
  });
  return getPromotion(context, id);
}

/** Throws ModelsError 404 `promotion-not-found`. */
export async function getPromotion({ storage }: ModelsContext, id: string): Promise<ModelPromotion> {
  const promotion = isId(id) ? await findPromotion(storage.db, id) : undefined;
  if (!promotion) throw promotionNotFound();
  return promotion;
}

async function lockOpen(db: Db, id: string): Promise<ModelPromotion> {
  const promotion = await lockPromotion(db, id);
  if (!promotion) throw promotionNotFound();
  if (promotion.state === 'open') return promotion;
  const why = promotion.voidBecause === undefined ? '' : `: ${promotion.voidBecause}`;
  const message = `This promotion is ${promotion.state} already${why}. Ask anew.`;
  throw new ModelsError('promotion-settled', message, 409, { extra: { state: promotion.state } });
}

function secondPersonNeeded(): ModelsError {
  const message = 'Whoever asked for a promotion does not confirm it: somebody else has to.';
  return new ModelsError('second-person-needed', message, 409);
}

function changed(): ModelsError {
  const message = 'What was shown is not so any more: look again, or have the promotion asked for anew.';
  return new ModelsError('promotion-changed', message, 409);
}
