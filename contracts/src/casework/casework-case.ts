import { type Static, Type } from 'typebox';
import { DeadlinePause } from '../law/deadline.ts';
import { REQUEST_KINDS } from '../law/law-vocabulary.ts';
import { LocalText } from '../local-text.ts';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';
import { LetterLanguage } from './addressee.ts';
import { CaseAnswer } from './case-answer.ts';
import { CaseClock } from './case-clock.ts';
import { CaseItemCounts } from './case-item.ts';
import { CaseLetter, CaseSending } from './case-letter.ts';

/** An order binds, a notice tells of what is unlawful, a referral asks to look by the addressee's own rules. */
export const CASE_KINDS = ['order', 'notice', 'referral'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** `draft`: nothing was sent; `issued`: its first letter went out, and its items stay as they are; `closed`, `withdrawn`: over. */
export const CASE_STATES = ['draft', 'issued', 'closed', 'withdrawn'] as const;
export type CaseState = (typeof CASE_STATES)[number];

const told = {
  reference: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: 'file reference' }),
  reason: Type.String({
    minLength: 1,
    maxLength: 20_000,
    pattern: '\\S',
    description: 'facts, in plain words',
  }),
  asked: Type.Optional(
    Type.String({ maxLength: 5_000, description: 'what is asked for, where it is more than the law says' }),
  ),
  emergency: Type.Optional(Type.Boolean()),
  dueAt: Type.Optional(Instant('by when the authority asks for it, where no law sets a time')),
  language: Type.Optional(LetterLanguage),
};

/** An order or a notice needs a law pack and a request type of it; a referral can do without. */
export const NewCase = Type.Object(
  {
    kind: Type.Enum([...CASE_KINDS]),
    addresseeId: OwnId('addressee'),
    instrument: Type.Optional(Slug('law pack')),
    requestType: Type.Optional(Slug('request type of the pack')),
    ...told,
  },
  { ...closed, $id: 'NewCase' },
);
export type NewCase = Static<typeof NewCase>;

/** What is changed of a draft; what is left out stays. */
export const CaseChange = Type.Partial(Type.Omit(NewCase, ['addresseeId']), { ...closed, $id: 'CaseChange' });
export type CaseChange = Static<typeof CaseChange>;

const summary = {
  id: OwnId('case'),
  number: Type.Integer({ minimum: 1, description: 'our own number' }),
  kind: Type.Enum([...CASE_KINDS]),
  state: Type.Enum([...CASE_STATES]),
  addresseeId: OwnId('addressee'),
  addresseeName: Type.String(),
  reference: Type.String(),
  instrument: Type.Optional(Type.String()),
  requestType: Type.Optional(Type.String()),
  requestKind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
  emergency: Type.Boolean(),
  counts: CaseItemCounts,
  insufficient: Type.Integer({ minimum: 0, description: 'answers that were judged insufficient' }),
  due: Type.Optional(CaseClock),
  createdAt: Instant('begun'),
  issuedAt: Type.Optional(Instant('sent first')),
  closedAt: Type.Optional(Instant('over')),
};

/** A case in a list; `due` is what the addressee owes next, or has not done in time. */
export const CaseSummary = Type.Object(summary, { ...closed, $id: 'CaseSummary' });
export type CaseSummary = Static<typeof CaseSummary>;

export const CaseworkCase = Type.Object(
  {
    ...summary,
    ...told,
    emergency: Type.Boolean(),
    language: LetterLanguage,
    packVersion: Type.Optional(Type.String()),
    createdBy: Type.String(),
    issuedBy: Type.Optional(Type.String()),
    closedBy: Type.Optional(Type.String()),
    closedBecause: Type.Optional(Type.String()),
    clocks: Type.Array(CaseClock, {
      description: 'periods that the addressee owes, as the pack has them now',
    }),
    pauses: Type.Array(DeadlinePause),
    letters: Type.Array(CaseLetter),
    sendings: Type.Array(CaseSending),
    answers: Type.Array(CaseAnswer),
  },
  { ...closed, $id: 'CaseworkCase' },
);
export type CaseworkCase = Static<typeof CaseworkCase>;

const Count = Type.Integer({ minimum: 0 });

/** What a case came to, for who counts: nothing is concluded of what is still open and in time. */
export const CaseFact = Type.Object(
  {
    caseId: OwnId('case'),
    number: Type.Integer({ minimum: 1 }),
    kind: Type.Enum([...CASE_KINDS]),
    state: Type.Enum([...CASE_STATES]),
    addresseeId: OwnId('addressee'),
    addressee: Type.String(),
    platforms: Type.Array(Type.String()),
    instrument: Type.Optional(Type.String()),
    requestType: Type.Optional(Type.String()),
    issuedAt: Instant('sent first'),
    asked: Type.Integer({ minimum: 0, description: 'items in all' }),
    acknowledged: Type.Integer({ minimum: 0, description: 'items of which the addressee said anything' }),
    gone: Count,
    stillThere: Count,
    refused: Count,
    grounds: Type.Array(Type.Object({ ground: Type.String(), count: Count }, closed)),
    onTime: Type.Optional(
      Type.Boolean({ description: 'all was done by its time; left out while that is not known' }),
    ),
    overdue: Type.Boolean({ description: 'a time is over and something is open' }),
    clocks: Type.Array(
      Type.Object({ label: LocalText, art: Type.String(), dueAt: Instant('the strict time') }, closed),
      { description: 'clocks that run or are over, with something open' },
    ),
    answers: Count,
    insufficient: Type.Integer({ minimum: 0, description: 'answers that were judged insufficient' }),
    answeredAt: Type.Optional(Instant('first answer')),
  },
  { ...closed, $id: 'CaseFact' },
);
export type CaseFact = Static<typeof CaseFact>;
