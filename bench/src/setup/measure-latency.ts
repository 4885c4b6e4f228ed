import { setTimeout as sleep } from 'node:timers/promises';
import { followVerdicts } from './follow-verdicts.ts';
import type { EventMaker } from './made-events.ts';
import { describeMs } from './quantile.ts';
import type { UploadClient } from './upload-client.ts';

const TICK_MS = 1;
const PATIENCE_MS = 15_000;

export interface LatencyOptions {
  readonly url: string;
  readonly readerKey: string;
  readonly client: UploadClient;
  readonly maker: EventMaker;
  readonly events: number;
  readonly perSecond: number;
}

/**
 * Uploads events one by one at a fixed rate whatever the answers do (an open loop hides no queue), and times each from
 * its 202, and from its sending, to the arrival of its verdict on the live stream.
 */
export async function measureLatency(options: LatencyOptions) {
  const { client, maker, events, perSecond } = options;
  const sent = new Map<string, number>();
  const acknowledged = new Map<string, number>();
  const judged = new Map<string, number>();
  const unfollow = await followVerdicts(options.url, options.readerKey, (id) => {
    if (!judged.has(id)) judged.set(id, performance.now());
  });
  let refused = 0;

  async function send(): Promise<void> {
    const { id, json } = maker.line();
    sent.set(id, performance.now());
    const { status } = await client.send(json);
    if (status === 202) acknowledged.set(id, performance.now());
    else refused++;
  }

  const started = performance.now();
  const underWay: Promise<void>[] = [];
  while (underWay.length < events) {
    const due = Math.min(events, Math.floor(((performance.now() - started) / 1_000) * perSecond));
    while (underWay.length < due) underWay.push(send());
    await sleep(TICK_MS);
  }
  const sendingSeconds = (performance.now() - started) / 1_000;
  await Promise.all(underWay);
  const deadline = performance.now() + PATIENCE_MS;
  while (judged.size < acknowledged.size && performance.now() < deadline) await sleep(20);
  unfollow();

  const since = (from: ReadonlyMap<string, number>) =>
    [...judged].flatMap(([id, at]) => {
      const start = from.get(id);
      return start === undefined ? [] : [Math.max(0, at - start)];
    });
  const answers = [...acknowledged].map(([id, at]) => at - (sent.get(id) ?? at));
  return {
    events,
    perSecond: Math.round(events / sendingSeconds),
    acknowledged: acknowledged.size,
    refused,
    arrivedOnStream: judged.size,
    acceptToVerdictMs: describeMs(since(acknowledged)),
    sendToVerdictMs: describeMs(since(sent)),
    sendToAcceptMs: describeMs(answers),
  };
}
