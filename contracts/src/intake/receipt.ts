import { type Static, Type } from 'typebox';
import { Verdict } from '../rules/verdict.ts';
import { closed, OwnId } from '../scalar.ts';

/** What became of one event of an upload. */
export const Receipt = Type.Object(
  {
    index: Type.Integer({
      minimum: 0,
      description: 'position in the upload, from 0; for NDJSON the line, empty lines not counted',
    }),
    id: Type.Optional(Type.String({ description: 'the id that the sender gave it, where it could be read' })),
    status: Type.Enum(['accepted', 'duplicate', 'rejected']),
    eventId: Type.Optional(OwnId('id under which its verdict is found; for a duplicate that of the first')),
    code: Type.Optional(Type.String({ description: 'for rejected: stable code' })),
    pointer: Type.Optional(Type.String({ description: 'for rejected: JSON Pointer into the event' })),
    message: Type.Optional(Type.String({ description: 'for rejected: what was expected' })),
    verdict: Type.Optional(Verdict),
    pending: Type.Optional(
      Type.Boolean({ description: 'with wait: the verdict was not there in time; it will come' }),
    ),
  },
  { ...closed, $id: 'Receipt' },
);
export type Receipt = Static<typeof Receipt>;

/** The answer to an upload. */
export const UploadResult = Type.Object(
  {
    accepted: Type.Integer(),
    duplicate: Type.Integer(),
    rejected: Type.Integer(),
    receipts: Type.Array(Receipt),
  },
  { ...closed, $id: 'UploadResult' },
);
export type UploadResult = Static<typeof UploadResult>;
