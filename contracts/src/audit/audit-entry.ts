import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

/** What somebody did, as it is on record. */
export const AuditEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, description: 'place in the log, without gaps' }),
    at: Type.String({ format: 'date-time' }),
    actor: Type.String({ description: 'staff:<id>, key:<id>, or breakwater for what happens by itself' }),
    action: Type.String(),
    subject: Type.String(),
    detail: Type.Record(Type.String(), Type.Unknown()),
    hash: Type.String({ description: 'SHA-256 over the entry, which holds the hash of the one before' }),
  },
  { ...closed, $id: 'AuditEntry' },
);
export type AuditEntry = Static<typeof AuditEntry>;
