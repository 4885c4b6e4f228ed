import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Client, createClient, ProblemError } from '@breakwater/client';

/** A post as the platform has it. */
export interface Post {
  readonly id: string;
  readonly account: string;
  readonly text: string;
}

/** Sends posts, says what was found in each, and what waits for a person on that platform now. */
export async function firstSteps(url: string, key: string, posts: readonly Post[]): Promise<string[]> {
  const client = createClient({ url, key });
  const at = new Date().toISOString();
  const events = posts.map(({ id, account, text }) => ({
    id,
    type: 'content.created',
    at,
    platform: 'harbour',
    account: { id: account },
    content: { id, kind: 'post', text },
  }));
  // Answered when all are judged, or after five seconds with what is judged by then.
  const upload = { type: 'application/json', data: JSON.stringify(events) };
  const { receipts } = await client.call('intake.accept', { query: { wait: 5_000 }, upload });
  const said: string[] = [];
  for (const { id, eventId, verdict, message } of receipts) {
    if (eventId === undefined) said.push(`${id}: rejected, ${message}`);
    else said.push(`${id}: ${(verdict ?? (await verdictOf(client, eventId))).outcome}`);
  }
  const query = { platform: 'harbour', limit: 100 };
  for await (const job of client.items('review.jobs', { query })) said.push(`${job.id}: ${job.because}`);
  return said;
}

/** Waits for a verdict that was not there in time: it will come. */
async function verdictOf(client: Client, eventId: string): Promise<Answer<'rules.verdict'>> {
  for (;;) {
    try {
      return await client.call('rules.verdict', { params: { id: eventId } });
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'verdict-not-found')) throw error;
      await sleep(200);
    }
  }
}
