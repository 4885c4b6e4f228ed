import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { BulkRun, BulkStart } from '../bulk.ts';
import { CopiesPreview, CopiesStart } from '../copies.ts';

/** A decision that holds for copies of what was decided: looked at first, made by a person, undone as one. */
export const copiesOperations = operations('review', {
  previewCopies: {
    method: 'POST',
    path: '/v1/decisions/:id/copies/preview',
    permission: 'jobs.decide',
    onRead: 'decision.copies.read',
    caller: 'staff',
    platform: { of: 'decision' },
    summary: 'What else passes on what was decided, and what deciding on it too would do',
    description:
      'Changes nothing. Left out, with the reason: what says something of its own, newsrooms, what was decided before, ' +
      'what somebody holds, and what needs two people.',
    params: ById,
    answers: { 200: CopiesPreview },
  },
  startCopies: {
    method: 'POST',
    path: '/v1/decisions/:id/copies',
    permission: 'jobs.decide',
    caller: 'staff',
    platform: { of: 'decision' },
    records: ['bulk.started'],
    summary: 'Let a decision hold for the copies that were previewed',
    description:
      'Each gets a decision, a statement and a record of its own. It goes on in the background: look at the run for how ' +
      'far it is. What is done to the account of the original is not done to those who passed it on.',
    params: ById,
    body: CopiesStart,
    answers: { 200: BulkRun },
  },
  copyRuns: {
    method: 'GET',
    path: '/v1/decisions/:id/copies',
    permission: 'decisions.read',
    platform: { of: 'decision' },
    summary: 'When a decision was made to hold for copies, newest first',
    params: ById,
    answers: { 200: Type.Object({ runs: Type.Array(BulkRun) }) },
  },
  undoCopies: {
    method: 'POST',
    path: '/v1/decisions/:id/copies/undo',
    permission: 'jobs.decide',
    onForbidden: 'decision.undo.refused',
    caller: 'staff',
    platform: { of: 'decision' },
    records: ['bulk.undoing'],
    summary: 'Undo what a decision did to copies, all of it',
    description:
      'Your own within the undo window. What others did, and later, needs decisions.undo and fresh proof that it is you.',
    params: ById,
    body: Type.Object({ run: Type.String({ maxLength: 100 }), reason: BulkStart.properties.reason }, closed),
    answers: { 200: BulkRun },
  },
});
