import { type Static, Type } from 'typebox';
import { Account } from '../account.ts';
import { Action } from '../action.ts';
import { Content } from '../content.ts';
import { Notice } from '../redress/notice.ts';
import { Verdict } from '../rules/verdict.ts';
import { closed } from '../scalar.ts';
import { Decision } from './decision.ts';
import { Job } from './job.ts';
import { ShownEvent } from './shown-event.ts';
import { StrikeRecord } from './strike.ts';

/** A piece of content that somebody posted, with when and who. */
export const PlacedContent = Type.Object(
  { ...Content.properties, accountId: Type.String(), at: Type.String({ format: 'date-time' }) },
  { ...closed, $id: 'PlacedContent' },
);
export type PlacedContent = Static<typeof PlacedContent>;

/** What a user reported, without who where the reader may not know. */
export const ShownReport = Type.Object(
  {
    at: Type.String({ format: 'date-time' }),
    reason: Type.String(),
    note: Type.Optional(Type.String()),
    contentId: Type.Optional(Type.String()),
    reporter: Type.Optional(Type.String({ description: 'only for those who may read reporters' })),
  },
  { ...closed, $id: 'ShownReport' },
);
export type ShownReport = Static<typeof ShownReport>;

/** An event that led to a job, and what was found in it. */
export const CaseItem = Type.Object({ verdict: Verdict, event: ShownEvent }, { ...closed, $id: 'CaseItem' });
export type CaseItem = Static<typeof CaseItem>;

/** A notice of illegal content behind a job, without who gave it where the reader may not know. */
export const CaseNotice = Type.Object(
  {
    ...Type.Omit(Notice, ['acknowledgedAt', 'goodFaith', 'jobId']).properties,
    contentKnown: Type.Boolean({
      description: 'whether the content that it names came here; what did stands first among the items',
    }),
  },
  { ...closed, $id: 'CaseNotice' },
);
export type CaseNotice = Static<typeof CaseNotice>;

/** Everything that a person needs to decide a job, on one page. */
export const JobCase = Type.Object(
  {
    job: Job,
    account: Account,
    notices: Type.Array(CaseNotice, { description: 'notices that this job decides, the first due first' }),
    items: Type.Array(CaseItem, {
      description: 'what led here: content that somebody gave notice of or reported first, then newest first',
    }),
    context: Type.Record(Type.String(), PlacedContent, {
      description: 'by content id: what the items answer or pass on',
    }),
    nearby: Type.Array(PlacedContent, { description: 'what else the account posted, newest first' }),
    posts: Type.Object(
      { flagged: Type.Integer(), undetermined: Type.Integer(), nothingFound: Type.Integer() },
      { ...closed, description: 'what was found in the latest posts of the account, up to 80' },
    ),
    reports: Type.Array(ShownReport, { description: 'newest first' }),
    decisions: Type.Array(Decision, { description: 'on the account, newest first' }),
    strikes: StrikeRecord,
    actions: Type.Array(Action, { description: 'what was done to the account, newest first' }),
    otherJobs: Type.Array(Job),
    labels: Type.Array(Type.String(), {
      description:
        'labels of the taxonomy to be checked: of the rules that fired and of the policy of the job',
    }),
  },
  { ...closed, $id: 'JobCase' },
);
export type JobCase = Static<typeof JobCase>;
