import type { AccountRef } from '@breakwater/contracts';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { selectHolds } from './store/holds.ts';
import { selectTold } from './store/notices.ts';
import { selectProductions } from './store/productions.ts';
import { type FormerSecrecy, selectFormerSecrecy } from './store/secrecy.ts';

/** Something that is on record here of an account of an order. RFC 3339. */
export interface RecordedHere extends AccountRef {
  readonly act: 'held' | 'delivered' | 'told';
  readonly at: string;
  readonly productionId?: string;
}

const ALL = { limit: 10_000 };

/** What is on record here of an order from before the desk of orders kept it: holds, deliveries, notices, and its secrecy. */
export async function recordedOf(
  db: Db,
  orderId: string,
): Promise<{ readonly acts: readonly RecordedHere[]; readonly secrecy?: FormerSecrecy }> {
  if (!isId(orderId)) return { acts: [] };
  const holds = await selectHolds(db, { orderId }, ALL);
  const productions = await selectProductions(db, { orderId }, ALL);
  const told = await selectTold(db, orderId);
  const secrecy = await selectFormerSecrecy(db, orderId);
  return {
    acts: [
      ...holds.map(({ platform, accountId, createdAt }) => ({
        act: 'held' as const,
        at: createdAt,
        platform,
        accountId,
      })),
      ...productions.flatMap(({ id: productionId, preview, downloadedAt: at }) =>
        at === undefined
          ? []
          : preview.map(({ platform, accountId }) => ({
              act: 'delivered' as const,
              at,
              platform,
              accountId,
              productionId,
            })),
      ),
      ...told.map((one) => ({ act: 'told' as const, ...one })),
    ],
    ...(secrecy && { secrecy }),
  };
}
