import { type Static, Type } from 'typebox';

/** An error over HTTP (RFC 9457), media type application/problem+json. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'URI of the kind of error' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'stable, kebab-case' }),
    detail: Type.Optional(Type.String({ description: 'what is wrong and what to do' })),
    pointer: Type.Optional(Type.String({ description: 'JSON Pointer into the request' })),
    requestId: Type.Optional(Type.String()),
  },
  { $id: 'Problem', additionalProperties: true },
);
/** Errors with more to say add fields of their own, e.g. `receipts` or `faults`. */
export type Problem = Static<typeof Problem> & { readonly [extra: string]: unknown };
