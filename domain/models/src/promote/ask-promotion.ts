import type { ModelPromotion, ModelVersion, PromotionRequest } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import { ModelsError, modelNotFound, versionNotFound } from '../models-error.ts';
import type { Asker, ModelsContext } from '../ports.ts';
import { lockModel } from '../store/models.ts';
import { findPromotion, insertPromotion, selectPromotions } from '../store/promotions.ts';
import { findVersion } from '../store/versions.ts';
import { checkAsker } from './check-asker.ts';
import { checkReady } from './check-ready.ts';
import { fingerprintOf } from './fingerprint-of.ts';

/**
 * Wishes that a version goes to shadow or live. It waits for another person, who sees the same figures; nothing happens
 * before.
 *
 * @throws ModelsError 403 `session-needed`, `step-up-needed`; 404 `model-not-found`, `model-version-not-found`; 409
 * `promotion-refused` with the figures, `promotion-not-shadowed`, `promotion-open`, `model-mode`
 */
export async function askPromotion(
  context: ModelsContext,
  { model, version }: { readonly model: string; readonly version: number },
  { to, reason }: PromotionRequest,
  asker: Asker,
): Promise<ModelPromotion> {
  const by = checkAsker(asker, model);
  const { storage, clock, ids } = context;
  const id = ids();
  await storage.work(async (work) => {
    if (!(await lockModel(work.db, model))) throw modelNotFound();
    const found = await findVersion(work.db, model, version);
    if (!found) throw versionNotFound();
    await checkWay(found, to);
    const [open] = await selectPromotions(work.db, { model, open: true, limit: 1 });
    if (open) {
      const message = 'Another promotion of this model waits: have it confirmed or withdrawn first.';
      throw new ModelsError('promotion-open', message, 409, { extra: { promotionId: open.id } });
    }
    const { id: evaluationId, heldOut, hardNegatives } = await checkReady(work.db, found);
    const figures = { heldOut, hardNegatives };
    const shown = { model, version, digest: found.digest, to, reason, evaluationId, figures };
    const fingerprint = fingerprintOf(shown);
    await insertPromotion(work.db, {
      id,
      ...shown,
      fingerprint,
      askedBy: by,
      askedAt: toInstant(clock.now()),
      state: 'open',
    });
    const detail = { promotion: id, version, to, evaluationId, fingerprint };
    work.record({ actor: by, action: 'model.promotion.asked', subject: model, detail });
  });
  const made = await findPromotion(storage.db, id);
  if (!made) throw modelNotFound();
  return made;
}

/** Live comes after shadow; what was live before may come back. */
async function checkWay({ mode, model }: ModelVersion, to: 'shadow' | 'live'): Promise<void> {
  if (mode === to || (to === 'shadow' && mode === 'live')) {
    const message = `This version of ${model} is ${mode} already.`;
    throw new ModelsError('model-mode', message, 409, { extra: { mode } });
  }
  if (to === 'live' && mode === 'draft') {
    const message = 'A draft goes to shadow first, where it is counted and nothing follows.';
    throw new ModelsError('promotion-not-shadowed', message, 409, { extra: { mode } });
  }
}
