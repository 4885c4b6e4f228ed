import { randomUUID } from 'node:crypto';
import { APPEAL_TEXT_MAX } from '@breakwater/contracts/redress';
import { BreakwaterError } from '@breakwater/kernel';
import { dateText } from '@breakwater/redress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AppealDraft, ATTACHMENT_FIELDS, emptyAppeal, type Fault } from './appeal-form.ts';
import { messagePage } from './message-page.ts';
import { type PageContext, sendPage, visitOf } from './page-context.ts';
import type { Visit } from './page-frame.ts';
import { readForm } from './read-form.ts';
import { type StatementPage, statementPage } from './statement-page.ts';
import { WORDS } from './words.ts';

const CONFIG = { config: { permission: 'public' as const } };

/** `/s/<token>`: a statement of reasons for the user whom it concerns, with the appeal. */
export function statementRoutes(app: FastifyInstance, context: PageContext): void {
  app.get('/s/:token', CONFIG, async (request, reply) => {
    const visit = await visitOf(context, request);
    return show(context, { visit, token: tokenOf(request), draft: emptyAppeal(), faults: [] }, reply, 200);
  });
  app.post('/s/:token', CONFIG, async (request, reply) => lodge(context, request, reply));
}

function tokenOf(request: FastifyRequest): string {
  return (request.params as { readonly token: string }).token;
}

interface Shown extends Pick<StatementPage, 'draft' | 'faults' | 'refused'> {
  readonly visit: Visit;
  readonly token: string;
}

async function show(
  { redress, clock }: PageContext,
  { visit, token, ...page }: Shown,
  reply: FastifyReply,
  status: number,
): Promise<FastifyReply> {
  try {
    const opened = await redress.statements.open(token);
    return sendPage(reply, status, statementPage(visit, { ...page, opened, now: clock.now() }));
  } catch (error) {
    return sendRefusal(visit, error, page.draft, reply);
  }
}

/** Pages instead of a statement; what was written is on them. */
function sendRefusal(visit: Visit, error: unknown, draft: AppealDraft, reply: FastifyReply): FastifyReply {
  if (!(error instanceof BreakwaterError)) throw error;
  const { locale, settings } = visit;
  const say = WORDS[locale];
  const platform = settings.platformName[locale];
  switch (error.code) {
    case 'statement-not-found': {
      const texts = [say('missing.text'), say('missing.further', { platform })];
      return sendPage(reply, 404, messagePage(visit, say('missing.title'), texts, keptOf(draft)));
    }
    case 'appeal-window-over': {
      const until = dateText(String(error.extra.appealUntil), locale);
      const texts = [say('expired.text', { until }), say('expired.further', { platform })];
      return sendPage(reply, 410, messagePage(visit, say('expired.title'), texts, keptOf(draft)));
    }
    default:
      throw error;
  }
}

function keptOf({ text, attachments }: AppealDraft): string[] {
  return [text, ...attachments.map((attachment) => attachment.text)];
}

async function lodge(
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await visitOf(context, request);
  const token = tokenOf(request);
  const { draft, fields } = readAppeal(request.body, visit);
  const { text, language, attachments, submission } = draft;
  try {
    const chosen = language === '' ? {} : { language };
    await context.redress.appeals.lodge(token, { text, attachments, submission, ...chosen });
    return reply.redirect(`${visit.path}?lang=${visit.locale}#appeal`, 303);
  } catch (error) {
    if (!(error instanceof BreakwaterError)) throw error;
    if (error.status === 422) {
      const faults = [faultOf(error, draft, fields, visit)];
      return show(context, { visit, token, draft, faults }, reply, 422);
    }
    if (error.status === 409) {
      const refused = { text: WORDS[visit.locale]('refused.already'), kept: keptOf(draft) };
      return show(context, { visit, token, draft, faults: [], refused }, reply, 409);
    }
    return sendRefusal(visit, error, draft, reply);
  }
}

/** The form as it was sent, and for each attachment the number of its field. */
function readAppeal(body: unknown, { locale }: Visit): { draft: AppealDraft; fields: number[] } {
  const field = readForm(body);
  const say = WORDS[locale];
  const attached = ATTACHMENT_FIELDS.map((n) => ({
    n,
    name: field(`attachment-${n}-name`),
    text: field(`attachment-${n}-text`),
  })).filter(({ name, text }) => (name + text).trim() !== '');
  const draft = {
    text: field('text'),
    language: field('language'),
    attachments: attached.map(({ n, name, text }) => ({
      name: name.trim() || say('appeal.attachment.text', { n }),
      text: text.trim() === '' ? name : text,
    })),
    submission: field('submission').slice(0, 100) || randomUUID(),
  };
  return { draft, fields: attached.map(({ n }) => n) };
}

/** Which field an error is about, and what to say there. */
function faultOf(
  { pointer = '' }: BreakwaterError,
  { text, attachments }: AppealDraft,
  fields: readonly number[],
  { locale }: Visit,
): Fault {
  const say = WORDS[locale];
  const max = APPEAL_TEXT_MAX;
  const [, at, part] = /^\/attachments\/(\d+)\/(name|text)$/.exec(pointer) ?? [];
  if (at !== undefined) {
    const { text: attached = '', name = '' } = attachments[Number(at)] ?? {};
    const field = `attachment-${fields[Number(at)]}-${part}`;
    if (part === 'name' && name.length > 200)
      return { field, text: say('refused.name-too-long', { max: 200 }) };
    const tooLong = attached.length > max;
    return {
      field,
      text: tooLong
        ? say('refused.attachment-too-long', { length: attached.length, max })
        : say('refused.nul'),
    };
  }
  if (pointer !== '/text') return { field: 'language', text: say('refused.other') };
  if (text.trim() === '') return { field: 'text', text: say('refused.text-missing') };
  const tooLong = text.length > max && say('refused.text-too-long', { length: text.length, max });
  return { field: 'text', text: tooLong || say('refused.nul') };
}
