import type { Answer } from '@breakwater/client';
import { api } from '../../../../api/request.ts';

/** What became of all removals of a file. */
export interface ImportResult {
  readonly accepted: number;
  readonly rejected: number;
  /** `index` counts through the whole file. */
  readonly receipts: readonly ImportReceipt[];
}

type ImportReceipt = Answer<'returns.addRemoval'>['receipts'][number];

/** Removals of one request: few enough that progress is seen. */
const PACK = 200;

/** Sends removals pack by pack. What was taken stays taken when a later pack fails; sent anew it is a duplicate. */
export async function sendRemovals(
  removals: readonly unknown[],
  onSent: (count: number) => void,
): Promise<ImportResult> {
  const receipts: ImportReceipt[] = [];
  for (let start = 0; start < removals.length; start += PACK) {
    const pack = removals.slice(start, start + PACK);
    for (const receipt of await sendPack(pack)) {
      receipts.push({ ...receipt, index: start + receipt.index });
    }
    onSent(start + pack.length);
  }
  const countOf = (wanted: ImportReceipt['status']) =>
    receipts.filter(({ status }) => status === wanted).length;
  return { accepted: countOf('accepted'), rejected: countOf('rejected'), receipts };
}

/** A pack of which nothing could be taken is answered with its receipts too. */
async function sendPack(pack: readonly unknown[]): Promise<readonly ImportReceipt[]> {
  const upload = { type: 'application/json', data: JSON.stringify(pack) };
  return (await api.call('returns.addRemoval', { upload })).receipts;
}
