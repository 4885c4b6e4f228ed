import type { Client } from '@breakwater/client';
import type { RemovalReceipt, RemovalUploadResult } from '@breakwater/contracts/returns';
import type { Progress } from '../progress.ts';
import type { LineSource } from '../replay/read-lines.ts';

const BATCH = 500;
const NEWLINE = Buffer.from('\n');

/** Sends the lines of a file as imports, in batches; receipts count from the top of the file. Again changes nothing. */
export async function importRemovals(
  client: Client,
  source: LineSource,
  progress: Pick<Progress, 'update'>,
): Promise<RemovalUploadResult> {
  const receipts: RemovalReceipt[] = [];
  let batch: Buffer[] = [];
  const flush = async () => {
    const from = receipts.length;
    const sent = await send(client, batch);
    receipts.push(...sent.map((receipt) => ({ ...receipt, index: from + receipt.index })));
    batch = [];
    progress.update(receipts.length, source.share());
  };
  for await (const line of source.lines()) {
    batch.push(line);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  const count = (status: RemovalReceipt['status']) => receipts.filter((one) => one.status === status).length;
  return {
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    rejected: count('rejected'),
    receipts,
  };
}

async function send(client: Client, lines: readonly Buffer[]): Promise<readonly RemovalReceipt[]> {
  const data = Buffer.concat(lines.flatMap((line) => [line, NEWLINE]));
  const upload = { type: 'application/x-ndjson', data };
  return (await client.call('returns.addRemoval', { upload })).receipts;
}
