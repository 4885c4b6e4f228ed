import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { BulkPreview, BulkPreviewRequest, BulkRun, BulkStart } from '../bulk.ts';

const Reason = Type.Object({ reason: BulkStart.properties.reason }, closed);

/** One decision for many jobs: looked at first, made in the background, and undone as a whole. */
export const bulkOperations = operations('review', {
  previewBulk: {
    method: 'POST',
    path: '/v1/bulk/preview',
    permission: 'jobs.bulk',
    onRead: 'bulk.preview',
    caller: 'staff',
    summary: 'What one decision for many jobs would do',
    description:
      'Changes nothing. What needs two people, is held by somebody or was decided is left out, with the reason.',
    body: BulkPreviewRequest,
    answers: { 200: BulkPreview },
  },
  startBulk: {
    method: 'POST',
    path: '/v1/bulk',
    permission: 'jobs.bulk',
    caller: 'staff',
    records: ['bulk.started'],
    summary: 'Make the decision that was previewed',
    description: 'It goes on in the background: look at the run for how far it is.',
    body: BulkStart,
    answers: { 200: BulkRun },
  },
  bulkRuns: {
    method: 'GET',
    path: '/v1/bulk',
    permission: 'decisions.read',
    summary: 'Bulk decisions, newest first',
    query: pageQuery({}, { maximum: 200 }),
    answers: { 200: pageOf(BulkRun) },
  },
  bulkRun: {
    method: 'GET',
    path: '/v1/bulk/:id',
    permission: 'decisions.read',
    summary: 'How far a bulk decision is',
    params: ById,
    answers: { 200: BulkRun },
  },
  cancelBulk: {
    method: 'POST',
    path: '/v1/bulk/:id/cancel',
    permission: 'jobs.bulk',
    caller: 'staff',
    records: ['bulk.cancelled'],
    summary: 'Stop a bulk decision where it is',
    params: ById,
    answers: { 200: BulkRun },
  },
  undoBulk: {
    method: 'POST',
    path: '/v1/bulk/:id/undo',
    permission: 'jobs.bulk',
    caller: 'person',
    proof: 'fresh',
    records: ['bulk.undoing'],
    summary: 'Undo every decision of a bulk decision',
    description: 'Needs fresh proof that it is you.',
    params: ById,
    body: Reason,
    answers: { 200: BulkRun },
  },
});
