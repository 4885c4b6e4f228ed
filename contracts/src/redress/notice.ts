import { type Static, Type } from 'typebox';
import { closed, ForeignId, Instant, LanguageTag, OwnId, Slug } from '../scalar.ts';

/** What a notice says the content is. */
export const NOTICE_CATEGORIES = [
  'terrorism',
  'violence',
  'hate-speech',
  'child-abuse',
  'intimate-images',
  'threats-or-stalking',
  'fraud',
  'privacy',
  'other',
] as const;
export type NoticeCategory = (typeof NOTICE_CATEGORIES)[number];

/** Art. 16(2)(c) DSA: who gives notice of child abuse need not give a name. */
export const ANONYMOUS_CATEGORIES: readonly NoticeCategory[] = ['child-abuse'];

export const NOTICE_TEXT_MAX = 20_000;
export const NOTICE_LOCATIONS_MAX = 20;

/** Notice of illegal content (Art. 16 DSA). */
export const Notice = Type.Object(
  {
    id: OwnId('id of the notice'),
    receivedAt: Instant('when it came'),
    acknowledgedAt: Instant('when its receipt was confirmed'),
    dueAt: Instant('by when it is to be decided'),
    locations: Type.Array(Type.String(), { description: 'exact addresses, as written' }),
    category: Type.Enum([...NOTICE_CATEGORIES]),
    reason: Type.String({ description: 'substantiated explanation of why it is illegal' }),
    name: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    goodFaith: Type.Boolean(),
    language: Type.Optional(LanguageTag),
    platform: Type.Optional(Type.String()),
    accountId: Type.Optional(Type.String()),
    contentId: Type.Optional(Type.String()),
    jobId: Type.Optional(OwnId('review job that decides it')),
    state: Type.Enum(['open', 'decided']),
    outcome: Type.Optional(Type.Enum(['acted', 'no-action'])),
    decidedAt: Type.Optional(Instant('when it was decided')),
  },
  { ...closed, $id: 'Notice' },
);
export type Notice = Static<typeof Notice>;

/** What a notice is about, as staff found out. */
export const NoticeTarget = Type.Object(
  {
    platform: Slug('platform'),
    accountId: ForeignId('account'),
    contentId: Type.Optional(ForeignId('content')),
  },
  { ...closed, $id: 'NoticeTarget' },
);
export type NoticeTarget = Static<typeof NoticeTarget>;

/** Payload of `notice.received` and `notice.decided`, for platforms that write to who gave notice. */
export const NoticeMessage = Type.Object(
  {
    noticeId: OwnId('notice'),
    platform: Type.String(),
    category: Type.Enum([...NOTICE_CATEGORIES]),
    receivedAt: Instant('when it came'),
    dueAt: Instant('by when it is to be decided'),
    outcome: Type.Optional(Type.Enum(['acted', 'no-action'])),
    decidedAt: Type.Optional(Instant('when it was decided')),
  },
  { ...closed, $id: 'NoticeMessage' },
);
export type NoticeMessage = Static<typeof NoticeMessage>;
