import { type Static, Type } from 'typebox';

export const CHANGE_KINDS = [
  'staff.add',
  'staff.change',
  'staff.invite',
  'role.set',
  'service.create',
  'service.change',
  'settings.change',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['waiting', 'consented', 'applied', 'refused', 'expired', 'void'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

const instant = Type.String({ format: 'date-time' });

/** A change of who may do what that waits, or what became of it. */
export const AccessChangeView = Type.Object({
  id: Type.String(),
  kind: Type.Enum([...CHANGE_KINDS]),
  body: Type.Record(Type.String(), Type.Unknown(), { description: 'what is to be done, exactly' }),
  shown: Type.Record(Type.String(), Type.Unknown(), { description: 'how that stood when it was asked for' }),
  digest: Type.String({ description: 'of all of this; who consents sends it back' }),
  state: Type.Enum([...CHANGE_STATES]),
  askedBy: Type.String(),
  askedAt: instant,
  expiresAt: instant,
  dueAt: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'asked for at the machine: done then, unless it is refused',
    }),
  ),
  reason: Type.Optional(Type.String()),
  decidedBy: Type.Optional(Type.String()),
  decidedAt: Type.Optional(instant),
});
export type AccessChangeView = Static<typeof AccessChangeView>;

/** The answer where something waits for a second administrator. */
export const WaitingChange = Type.Object({ waiting: AccessChangeView });
export type WaitingChange = Static<typeof WaitingChange>;
