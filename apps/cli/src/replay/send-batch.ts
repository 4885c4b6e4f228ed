import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@breakwater/client';
import type { UploadResult } from '@breakwater/contracts/intake';
import { ServerRefusedError, ServerUnreachableError } from '../api-client.ts';

const PATIENCE_MS = 60_000;
const NEWLINE = Buffer.from('\n');

/**
 * Sends lines as one upload. A server that is busy, restarting or without its database is waited for up to a minute;
 * since events are idempotent, sending again after a lost answer is safe.
 */
export async function sendBatch(
  client: Client,
  lines: readonly Buffer[],
  onWait: (why: string) => void,
): Promise<UploadResult> {
  const data = Buffer.concat(lines.flatMap((line) => [line, NEWLINE]));
  const deadline = Date.now() + PATIENCE_MS;
  for (let attempt = 0; ; attempt++) {
    try {
      return await client.call('intake.accept', { upload: { type: 'application/x-ndjson', data } });
    } catch (error) {
      const wait = waitAfter(error, attempt);
      if (wait === undefined || Date.now() + wait > deadline) throw error;
      onWait(error instanceof Error ? error.message : String(error));
      await sleep(wait);
    }
  }
}

function waitAfter(error: unknown, attempt: number): number | undefined {
  if (error instanceof ServerUnreachableError) return Math.min(5_000, 200 * 2 ** attempt);
  if (!(error instanceof ServerRefusedError)) return undefined;
  const { status, retryAfterSeconds } = error.problem;
  if (status === 429) return typeof retryAfterSeconds === 'number' ? retryAfterSeconds * 1000 : 1_000;
  return status === 503 ? Math.min(5_000, 200 * 2 ** attempt) : undefined;
}
