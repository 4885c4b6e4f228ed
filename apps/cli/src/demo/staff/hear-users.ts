import type { Job, StatementOfReasons } from '@breakwater/contracts';
import type { Person } from './person.ts';
import { fillForm } from './public-form.ts';

/** Opens the page that the user of a decided job was sent, and appeals there. */
export async function appeal(
  address: string,
  lead: Person,
  job: Job,
  words: { readonly text: string; readonly language: string },
): Promise<void> {
  const query = new URLSearchParams({ decision: job.decisionId ?? '' });
  const { statements } = await lead.get<{ statements: readonly StatementOfReasons[] }>(
    `/v1/statements?${query}`,
  );
  const [statement] = statements;
  if (!statement) return;
  const { link } = await lead.post<{ link: string }>(`/v1/statements/${statement.id}/link`);
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
  const { appeal: taken } = await officer.post<{ appeal?: { id: string } }>('/v1/appeals/claim');
  if (!taken) return;
  await officer.post(`/v1/appeals/${taken.id}/decide`, {
    outcome: 'overturned',
    reason:
      'The post describes the call for research, which is allowed. We should have read all of it; the limit is lifted.',
  });
}
