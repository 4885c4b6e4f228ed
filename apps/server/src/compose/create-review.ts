import type { SigningKey } from '@breakwater/audit';
import type { Detection } from '@breakwater/detection';
import type { Incidents } from '@breakwater/incidents';
import { storedEvents } from '@breakwater/intake';
import type { Models } from '@breakwater/models';
import type { Orders } from '@breakwater/orders';
import type { Redress } from '@breakwater/redress';
import type { Returns } from '@breakwater/returns';
import { createReview, type Review, type ReviewOptions } from '@breakwater/review';
import type { Spread } from '@breakwater/spreading';
import { redressHook } from './create-redress.ts';
import { confirmedTextsHook } from './hooks/confirmed-texts-hook.ts';
import { decidedContentHook } from './hooks/decided-content-hook.ts';
import { incidentsHook } from './hooks/incidents-hook.ts';
import { modelsHook } from './hooks/models-hook.ts';
import { orderHook } from './hooks/order-hook.ts';
import { vaultHook } from './hooks/vault-hook.ts';
import { copiesWithNewsrooms } from './ports/copies-with-newsrooms.ts';
import { drawKeyOf } from './ports/draw-key.ts';
import { shownContents, verdictsIn } from './ports/shown-contents.ts';

/** What review reads of others, and who follows what people decide; those that are made after it are asked for. */
export interface ReviewSurroundings {
  readonly auditKey: Pick<SigningKey, 'derive'>;
  readonly spread: Pick<Spread, 'exposureOf' | 'copiesOf' | 'marks'>;
  readonly detection: Pick<Detection, 'confirmed'>;
  readonly redress: () => Redress;
  readonly returns: () => Returns;
  readonly orders: () => Orders;
  readonly models: () => Models;
  readonly incidents: () => Incidents;
}

/** Review with its ports. */
export function wireReview(
  ports: Pick<
    ReviewOptions,
    'storage' | 'clock' | 'ids' | 'deliver' | 'taxonomy' | 'reportersOf' | 'settings'
  >,
  { auditKey, spread, detection, redress, returns, orders, models, incidents }: ReviewSurroundings,
): Review {
  const review: Review = createReview({
    ...ports,
    exposure: spread,
    copies: copiesWithNewsrooms(spread, incidents),
    contentsOf: shownContents,
    verdictsOf: verdictsIn,
    ...drawKeyOf(auditKey),
    followers: [
      // First: a target of an order is done before its user is told of it.
      orderHook(() => orders().within),
      redressHook(() => redress().follow),
      vaultHook(() => returns().vault),
      modelsHook(() => models().dataSets),
      incidentsHook(() => ({ incidents: incidents(), review })),
      confirmedTextsHook({ eventsIn: storedEvents, confirmed: detection.confirmed }),
      decidedContentHook({ eventsIn: storedEvents, marks: spread.marks }),
    ],
  });
  return review;
}
