import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.ts';
import type { EventMaker } from './made-events.ts';
import type { UploadClient } from './upload-client.ts';

const POLL_MS = 50;

export interface RateOptions {
  readonly api: Api;
  readonly client: UploadClient;
  readonly maker: EventMaker;
  readonly connections: number;
  readonly eventsPerUpload: number;
  /** How long uploads go on. What is accepted by then is waited for, and its time counts. */
  readonly seconds: number;
}

/** Uploads as fast as answers allow, holding back when asked to, until the last accepted event has its verdict. */
export async function measureRate(options: RateOptions) {
  const { api, client, maker, connections, eventsPerUpload, seconds } = options;
  let accepted = 0;
  let refused = 0;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1_000;

  async function upload(): Promise<void> {
    while (elapsed() < seconds) {
      const body = maker.lines(eventsPerUpload);
      for (let isTaken = false; !isTaken; ) {
        const answer = await client.send(body);
        isTaken = answer.status === 202;
        accepted += answer.accepted;
        if (isTaken) continue;
        if (answer.status !== 429) throw new Error(`an upload was answered ${answer.status}`);
        refused++;
        await sleep(answer.retryAfterMs);
      }
    }
  }

  await Promise.all(Array.from({ length: connections }, upload));
  const uploadSeconds = elapsed();
  const backlogAfterUpload = await api.backlog();
  while ((await api.backlog()) > 0) await sleep(POLL_MS);
  const totalSeconds = elapsed();
  return {
    events: accepted,
    uploadSeconds,
    totalSeconds,
    backlogAfterUpload,
    heldBack: refused,
    acceptedPerSecond: Math.round(accepted / uploadSeconds),
    eventsPerSecond: Math.round(accepted / totalSeconds),
  };
}
