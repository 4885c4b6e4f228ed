import { NOTICE_LOCATIONS_MAX, NOTICE_TEXT_MAX } from '@breakwater/contracts/redress';
import { BreakwaterError } from '@breakwater/kernel';
import type { NoticeRequest } from '@breakwater/redress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from './appeal-form.ts';
import { messagePage } from './message-page.ts';
import { emptyNotice, type NoticeDraft, noticeForm } from './notice-form.ts';
import { type PageContext, sendPage, visitOf } from './page-context.ts';
import type { Visit } from './page-frame.ts';
import { firstFaults, readForm } from './read-form.ts';
import { receiptPage } from './receipt-page.ts';
import { type PageWord, WORDS } from './words.ts';

const CONFIG = { config: { permission: 'public' as const } };

/** `/notice`: the form to give notice of illegal content; `/n/<token>`: its receipt, and later the decision. */
export function noticeRoutes(app: FastifyInstance, context: PageContext): void {
  app.get('/notice', CONFIG, async (request, reply) => {
    const visit = await visitOf(context, request);
    return sendPage(reply, 200, noticeForm(visit, emptyNotice(), []), framesOf(visit));
  });
  app.post('/notice', CONFIG, async (request, reply) => receive(context, request, reply));
  app.get('/n/:token', CONFIG, async (request, reply) => {
    const visit = await visitOf(context, request);
    const { token } = request.params as { readonly token: string };
    try {
      const notice = await context.redress.notices.receipt(token);
      return sendPage(reply, 200, receiptPage(visit, notice, context.clock.now()), framesOf(visit));
    } catch (error) {
      if (!(error instanceof BreakwaterError) || error.code !== 'notice-not-found') throw error;
      const say = WORDS[visit.locale];
      return sendPage(reply, 404, messagePage(visit, say('missing.title'), [say('missing.text')]));
    }
  });
}

/** The sites that may show a page that was asked for as part of theirs. */
function framesOf({ embedded, settings }: Visit): readonly string[] {
  return embedded ? settings.embedOrigins : [];
}

async function receive(
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await visitOf(context, request);
  const draft = readNotice(request.body);
  const notice: NoticeRequest = {
    ...draft,
    locations: draft.locations
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    goodFaith: draft.goodFaith === 'yes',
    language: visit.locale,
  };
  const faults = context.redress.notices.faults(notice).map((error) => faultOf(error, notice, visit));
  if (faults.length > 0) {
    return sendPage(reply, 422, noticeForm(visit, draft, firstFaults(faults)), framesOf(visit));
  }
  const { token } = await context.redress.notices.receive(notice);
  return reply.redirect(`/n/${token}?lang=${visit.locale}${visit.embedded ? '&embed=1' : ''}`, 303);
}

function readNotice(body: unknown): NoticeDraft {
  const field = readForm(body);
  return {
    locations: field('locations'),
    category: field('category'),
    reason: field('reason'),
    name: field('name'),
    email: field('email'),
    goodFaith: field('goodFaith'),
    token: field('token') || emptyNotice().token,
  };
}

function faultOf({ pointer = '' }: BreakwaterError, notice: NoticeRequest, { locale }: Visit): Fault {
  const say = WORDS[locale];
  const field = pointer.slice(1);
  const length = notice.reason.length;
  if (field === 'reason' && length > NOTICE_TEXT_MAX) {
    return { field, text: say('notice.refused.reason-too-long', { length, max: NOTICE_TEXT_MAX }) };
  }
  if (field === 'locations' && notice.locations.length > NOTICE_LOCATIONS_MAX) {
    return { field, text: say('notice.refused.locations-many', { max: NOTICE_LOCATIONS_MAX }) };
  }
  if (field === 'name' && (notice.name ?? '').length > 200) {
    return { field, text: say('refused.name-too-long', { max: 200 }) };
  }
  const texts = Object.values({ ...notice, locations: notice.locations.join('') });
  if (texts.some((text) => typeof text === 'string' && text.includes('\0'))) {
    return { field, text: say('refused.nul') };
  }
  return { field, text: say(`notice.refused.${field}` as PageWord) };
}
