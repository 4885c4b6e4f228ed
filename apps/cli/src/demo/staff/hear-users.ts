import type { Job } from '@breakwater/contracts/review';
import type { Person } from './person.ts';
import { fillForm } from './public-form.ts';

/** Opens the page that the user of a decided job was sent, and appeals there. */
export async function appeal(
  address: string,
  lead: Person,
  job: Job,
  words: { readonly text: string; readonly language: string },
): Promise<void> {
  const { decisionId } = job;
  // Without it, statements of any decision would be listed.
  if (decisionId === undefined) return;
  const { items: statements } = await lead.call('redress.statements', { query: { decision: decisionId } });
  const [statement] = statements;
  if (!statement) return;
  const { link } = await lead.call('redress.renewStatementLink', { params: { id: statement.id } });
  const page = new URL(new URL(link, address).pathname, address);
  page.searchParams.set('lang', words.language);
  await fillForm(page, { text: words.text, language: words.language });
}

/** Somebody outside gives notice of a post (Art. 16 DSA). */
export async function giveNotice(address: string, location: string): Promise<void> {
  const page = new URL('/notice?lang=en', address);
  await fillForm(page, {
    locations: location,
    category: 'terrorism',
    reason:
      'The post shares an invitation to the closed group of a listed organisation and asks readers to join it. ' +
      'I came across it in the comments below the timetable of the ferry.',
    name: 'Ines Duarte',
    email: 'ines.duarte@ferry.example',
    goodFaith: 'yes',
  });
}

/** The officer takes the oldest appeal and finds that the user is right. */
export async function overturn(officer: Person): Promise<void> {
  const { appeal: taken } = await officer.call('redress.claimAppeal', { body: {} });
  if (!taken) return;
  const body = {
    outcome: 'overturned',
    reason:
      'The post describes the call for research, which is allowed. We should have read all of it; the limit is lifted.',
  } as const;
  await officer.call('redress.decideAppeal', { params: { id: taken.id }, body });
}
