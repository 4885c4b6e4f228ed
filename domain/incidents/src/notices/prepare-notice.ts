import type { IncidentNotice, NewIncidentNotice } from '@breakwater/contracts/incidents';
import { checkTexts, isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import { checkPersonal, incidentOf, lockIn } from '../lock-incident.ts';
import { numbersOf } from '../numbers/read-numbers.ts';
import type { IncidentsContext } from '../ports.ts';
import { wordsIn } from '../report/words.ts';
import { takeStep } from '../step.ts';
import { changeNoticeText, insertNotice, lockNotice, markSent, selectNotices } from '../store/notices.ts';

/** Regulation (EU) 2021/784, Art. 14(5): who becomes aware of an imminent threat to life tells authorities at once. */
const LAW = 'eu-tco-2021-784';
const ARTICLE = '14(5)';
const STATES = ['active', 'closed', 'debriefed'] as const;

/**
 * Prepares the notice of a threat to life. It is a draft: a person reads it, mends it and sends it on a way of their own;
 * nothing here sends it. It holds facts of the event and counts, and no data of a user.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, 422 `incident-notice-law`.
 */
export async function prepareNotice(
  context: IncidentsContext,
  id: string,
  { jurisdiction, authorityId, language = 'en' }: NewIncidentNotice,
  by: string,
): Promise<IncidentNotice> {
  checkPersonal(by);
  const { storage, clock, ids, notices } = context;
  const stored = await incidentOf(storage.db, id);
  const law = notices.law(LAW);
  if (!law)
    throw new IncidentError(
      'incident-notice-law',
      `The law pack ${LAW} is not in use here: add it first.`,
      422,
    );
  const authority = authorityId === undefined ? undefined : await notices.authority(authorityId);
  const numbers = await numbersOf(storage.db, stored, clock.now());
  const say = wordsIn(language);
  const body = [
    say('notice.draft'),
    authority ? say('notice.to', { authority: authority.name }) : say('notice.to-nobody', { jurisdiction }),
    say('notice.body', { article: ARTICLE, law: law.title[language] }),
    say('notice.event', {
      title: stored.title,
      happened: stored.happenedAt.slice(0, 16).replace('T', ' '),
      countries: stored.jurisdictions.join(', ') || '–',
    }),
    ...(stored.summary.trim() === '' ? [] : [stored.summary.trim()]),
    say('notice.found', {
      found: numbers.found,
      violations: numbers.violations,
      platforms: numbers.platforms.map(({ platform }) => platform).join(', ') || '–',
    }),
    say('notice.data'),
    say('notice.contact', { id }),
  ].join('\n\n');
  const notice: IncidentNotice = {
    id: ids(),
    incidentId: id,
    state: 'draft',
    jurisdiction,
    ...(authorityId !== undefined && authority && { authorityId, authorityName: authority.name }),
    law: LAW,
    article: ARTICLE,
    language,
    title: say('notice.title', { title: stored.title }),
    body,
    preparedBy: by,
    preparedAt: toInstant(clock.now()),
  };
  await storage.work(async (work) => {
    await lockIn(work.db, id, STATES);
    await insertNotice(work.db, notice);
    const detail = { notice: notice.id, jurisdiction, law: LAW, article: ARTICLE };
    await takeStep(work, id, { by, step: 'notice-prepared', at: clock.now(), note: jurisdiction, detail });
  });
  return notice;
}

/** Notices of an incident, oldest first. */
export async function listNotices(
  { storage: { db } }: IncidentsContext,
  id: string,
): Promise<IncidentNotice[]> {
  await incidentOf(db, id);
  return selectNotices(db, id);
}

/** Changes the text of a draft. Throws 404 `incident-notice-not-found`, 409 `incident-notice-sent`. */
export async function changeNotice(
  { storage, clock }: IncidentsContext,
  id: string,
  noticeId: string,
  text: { readonly title?: string | undefined; readonly body?: string | undefined },
  by: string,
): Promise<IncidentNotice> {
  checkTexts({ title: text.title, body: text.body });
  return storage.work(async (work) => {
    await lockIn(work.db, id, STATES);
    await lockDraft(work.db, id, noticeId);
    await changeNoticeText(work.db, noticeId, text);
    await takeStep(work, id, { by, step: 'notice-changed', at: clock.now(), detail: { notice: noticeId } });
    return noticeOf(work.db, id, noticeId);
  });
}

/** A person says that they sent it, and on what way. Throws as `changeNotice` does. */
export async function noticeSent(
  { storage, clock }: IncidentsContext,
  id: string,
  noticeId: string,
  how: string,
  by: string,
): Promise<IncidentNotice> {
  checkPersonal(by);
  checkTexts({ how });
  return storage.work(async (work) => {
    await lockIn(work.db, id, STATES);
    await lockDraft(work.db, id, noticeId);
    const at = clock.now();
    await markSent(work.db, noticeId, { by, at, how });
    await takeStep(work, id, { by, step: 'notice-sent', at, note: how, detail: { notice: noticeId } });
    return noticeOf(work.db, id, noticeId);
  });
}

async function lockDraft(trx: Db, id: string, noticeId: string): Promise<void> {
  if ((await noticeOf(trx, id, noticeId)).state === 'draft') return;
  throw new IncidentError('incident-notice-sent', 'The notice was sent: what it says stays.', 409);
}

async function noticeOf(trx: Db, id: string, noticeId: string): Promise<IncidentNotice> {
  const notice = isId(noticeId) ? await lockNotice(trx, id, noticeId) : undefined;
  if (!notice)
    throw new IncidentError('incident-notice-not-found', 'The incident has no notice with this id.', 404);
  return notice;
}
