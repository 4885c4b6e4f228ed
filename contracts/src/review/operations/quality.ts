import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import {
  GoldenJob,
  GoldenJobRequest,
  MissedReport,
  QUALITY_GROUPS,
  QualityAnswer,
  QualityReport,
  QualityReview,
  QualityTask,
  ReporterAccuracy,
} from '../quality.ts';

const instant = Type.Optional(Type.String({ format: 'date-time', maxLength: 40 }));

/** How well people decide, and whose reports are upheld. */
export const qualityOperations = operations('review', {
  nextQualityTask: {
    method: 'GET',
    path: '/v1/quality/next',
    permission: 'quality.review',
    caller: 'staff',
    onRead: 'quality.next',
    summary: 'A job to be judged again, without a word of how it was decided',
    description: 'Yours for half an hour. Without a task in the answer there is none.',
    answers: { 200: Type.Object({ task: Type.Optional(QualityTask) }) },
  },
  answerQualityTask: {
    method: 'POST',
    path: '/v1/quality/:id',
    permission: 'quality.review',
    caller: 'staff',
    records: ['quality.answered'],
    summary: 'Say what you find of a job that you judge again',
    params: ById,
    body: QualityAnswer,
    answers: { 204: Nothing },
  },
  qualityReviews: {
    method: 'GET',
    path: '/v1/quality/reviews',
    permission: 'quality.read',
    onRead: 'quality.reviews.read',
    summary: 'What was judged again, newest first',
    query: pageQuery({ agrees: Type.Optional(Type.Boolean()) }, { maximum: 200 }),
    answers: { 200: pageOf(QualityReview) },
  },
  qualityReport: {
    method: 'GET',
    path: '/v1/quality/report',
    permission: 'quality.read',
    onRead: 'quality.report.read',
    summary: 'How far people agree, by policy, language or reviewer',
    query: Type.Object(
      { by: Type.Optional(Type.Enum([...QUALITY_GROUPS])), from: instant, to: instant },
      closed,
    ),
    answers: { 200: QualityReport },
  },
  missed: {
    method: 'GET',
    path: '/v1/quality/missed',
    permission: 'quality.read',
    onRead: 'quality.missed.read',
    summary: 'How many violations nothing flags, estimated from content that is drawn at random',
    description: 'By week, with an interval that holds the number at least 95 times of 100.',
    query: Type.Object(
      { weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 104, description: '8 when left out' })) },
      closed,
    ),
    answers: { 200: MissedReport },
  },
  reporters: {
    method: 'GET',
    path: '/v1/reporters',
    permission: 'reporters.read',
    onRead: 'reporters.read',
    summary: 'How often the reports of each reporter were upheld',
    query: pageQuery({ platform: Type.Optional(Type.String({ maxLength: 100 })) }, { maximum: 200 }),
    answers: { 200: pageOf(ReporterAccuracy) },
  },
  goldenJobs: {
    method: 'GET',
    path: '/v1/quality/golden',
    permission: 'quality.manage',
    onRead: 'quality.golden.read',
    summary: 'Golden jobs, the newest first',
    answers: { 200: Type.Object({ golden: Type.Array(GoldenJob) }) },
  },
  addGoldenJob: {
    method: 'POST',
    path: '/v1/quality/golden',
    permission: 'quality.manage',
    records: ['quality.golden.added'],
    summary: 'Make a resolved job a golden one',
    description: 'Everybody who reviews is shown it once among the jobs that are judged again.',
    body: GoldenJobRequest,
    answers: { 200: GoldenJob },
  },
  removeGoldenJob: {
    method: 'DELETE',
    path: '/v1/quality/golden/:jobId',
    permission: 'quality.manage',
    records: ['quality.golden.removed'],
    summary: 'No longer a golden job',
    params: Type.Object({ jobId: Type.String({ maxLength: 100 }) }),
    answers: { 204: Nothing },
  },
});
