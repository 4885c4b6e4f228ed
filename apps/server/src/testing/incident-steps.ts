import type { Incident } from '@breakwater/contracts/incidents';
import type { Job } from '@breakwater/contracts/review';
import type { TestPerson, TestSession } from './test-people.ts';

type Asking = Pick<TestSession | TestPerson, 'ask'>;

/** For what other processes and schedules do. */
export const SOON = { timeout: 20_000, interval: 200 };

/** What a person declares. */
export const aDeclared = (title = 'Attack on the pier') => ({
  title,
  happenedAt: new Date(Date.now() - 600_000).toISOString(),
  trigger: 'platform',
  reason: 'Several posts show the same scene.',
});

export async function declareAt(who: Asking, title: string): Promise<Incident> {
  return (await who.ask('/v1/incidents', { body: aDeclared(title) })).body as Incident;
}

/** An incident that one declares and another confirms. */
export async function anIncident(first: Asking, second: Asking, title: string): Promise<Incident> {
  const { id, fingerprint } = await declareAt(first, title);
  return (await second.ask(`/v1/incidents/${id}/confirm`, { body: { fingerprint } })).body as Incident;
}

/** A post of an account. */
export function aPostOf(accountId: string, text: string, more: object = {}, id: string = accountId) {
  return {
    id: `e-${id}`,
    type: 'content.created',
    at: new Date().toISOString(),
    platform: 'harbour',
    account: { id: accountId },
    content: { id: `c-${id}`, kind: 'post', text, ...more },
  };
}

/** Open jobs of a queue. */
export async function queueOf(who: Asking, queue: string): Promise<Job[]> {
  const { body } = await who.ask(`/v1/jobs?queue=${queue}&limit=100`);
  return (body as { items: Job[] }).items.filter(({ state }) => state !== 'resolved');
}
