import { Type } from 'typebox';
import { File, operations } from '../operation.ts';
import { pageOf, pageQuery } from '../page.ts';
import { AuditEntry } from './audit-entry.ts';

const Query = pageQuery(
  {
    actor: Type.Optional(Type.String({ maxLength: 200 })),
    action: Type.Optional(
      Type.String({ maxLength: 100, description: 'its beginning: `job.` finds all that was done with jobs' }),
    ),
    subject: Type.Optional(Type.String({ maxLength: 200 })),
    from: Type.Optional(Type.String({ format: 'date-time' })),
    to: Type.Optional(Type.String({ format: 'date-time', description: 'not part of it' })),
    searched: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description:
          'searches for this e-mail address, handle, phone number or text; the log itself has keyed tokens alone',
      }),
    ),
  },
  { maximum: 500 },
);

/** The record of what was done, to be taken away and checked elsewhere. */
export const auditOperations = operations('audit', {
  search: {
    method: 'GET',
    path: '/v1/audit',
    permission: 'audit.read',
    onRead: 'audit.read',
    summary: 'What was done, newest first',
    query: Query,
    answers: { 200: pageOf(AuditEntry) },
  },
  actions: {
    method: 'GET',
    path: '/v1/audit/actions',
    permission: 'audit.read',
    summary: 'Every kind of action that is on record',
    answers: { 200: Type.Object({ actions: Type.Array(Type.String()) }) },
  },
  export: {
    method: 'GET',
    path: '/v1/audit/export',
    permission: 'audit.read',
    onRead: 'audit.export',
    summary: 'The whole log as JSON Lines',
    description: 'Signed at its end; `breakwater audit verify --export FILE` checks it without this server.',
    answers: { 200: File('application/jsonl') },
  },
  verify: {
    method: 'POST',
    path: '/v1/audit/verify',
    permission: 'audit.read',
    onRead: 'audit.verify',
    summary: 'Verify the log in the database',
    answers: {
      200: Type.Union([
        Type.Object({
          ok: Type.Literal(true),
          entries: Type.Integer(),
          checkpoints: Type.Integer(),
          headHash: Type.String(),
        }),
        Type.Object({
          ok: Type.Literal(false),
          fault: Type.Object({
            code: Type.String(),
            message: Type.String(),
            seq: Type.Optional(Type.Integer({ description: 'the entry, where it is of one' })),
          }),
        }),
      ]),
    },
  },
});
