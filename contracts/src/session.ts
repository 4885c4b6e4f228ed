import { type Static, Type } from 'typebox';
import { closed } from './scalar.ts';

/**
 * How the user came in. Rules and counters see it while the event is judged; what is stored is sealed, in the sign-in log, and
 * ends there. Never in logs.
 */
export const Session = Type.Object(
  {
    ip: Type.String({ anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }], maxLength: 45 }),
    port: Type.Optional(Type.Integer({ minimum: 0, maximum: 65_535 })),
    userAgent: Type.Optional(Type.String({ maxLength: 1024 })),
    deviceId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { ...closed, $id: 'Session' },
);
export type Session = Static<typeof Session>;
