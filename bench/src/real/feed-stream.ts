import { setTimeout as sleep } from 'node:timers/promises';
import type { Breakwater } from '@breakwater/server';
import type { StreamPost } from './make-stream.ts';

const PER_UPLOAD = 500;
const MOST_WAITING = 2_000;

/**
 * Sends posts to an installation and waits until they are judged.
 *
 * @param number of the first post among all that the installation gets
 */
export async function feed(
  { intake }: Breakwater,
  stream: readonly StreamPost[],
  number: number,
): Promise<void> {
  for (let first = 0; first < stream.length; first += PER_UPLOAD) {
    const posts = stream.slice(first, first + PER_UPLOAD);
    const result = await intake.accept(
      'real-stream',
      posts.map((post, index) => ({ value: eventOf(post, number + first + index) })),
    );
    const refused = result.receipts.find(({ status }) => status === 'rejected');
    if (refused) throw new Error(`a post was rejected: ${refused.code} ${refused.pointer}`);
    while ((await intake.backlog()).count > MOST_WAITING) await sleep(20);
  }
  while ((await intake.backlog()).count > 0) await sleep(10);
}

function eventOf({ account, at, text }: StreamPost, index: number) {
  return {
    id: String(index),
    type: 'content.created',
    at: new Date(at).toISOString(),
    platform: 'real-stream',
    account: { id: account },
    content: { id: String(index), kind: 'post', text },
  };
}
