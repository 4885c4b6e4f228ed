import type { Receipt } from '@breakwater/contracts';
import { ApiProblem } from '../../../api/problem.ts';
import { api } from '../../../api/request.ts';

/** What became of all removals of a file. */
export interface ImportResult {
  readonly accepted: number;
  readonly rejected: number;
  /** `index` counts through the whole file. */
  readonly receipts: readonly ImportReceipt[];
}

type ImportReceipt = Pick<Receipt, 'index' | 'code' | 'pointer' | 'message'> & { readonly status: string };

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
  const countOf = (wanted: string) => receipts.filter(({ status }) => status === wanted).length;
  return { accepted: countOf('accepted'), rejected: countOf('rejected'), receipts };
}

/** A pack of which nothing could be taken is refused as a whole, with its receipts in the refusal. */
async function sendPack(pack: readonly unknown[]): Promise<readonly ImportReceipt[]> {
  try {
    return (await api.call('returns.addRemoval', { body: pack })).receipts;
  } catch (error) {
    const receipts = error instanceof ApiProblem ? error.problem.receipts : undefined;
    if (Array.isArray(receipts)) return receipts as readonly ImportReceipt[];
    throw error;
  }
}
