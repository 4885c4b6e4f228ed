import { type Static, Type } from 'typebox';
import { ROLES } from '../declare-room.ts';
import { PERMISSIONS } from '../rooms.ts';
import { closed, LanguageTag, OwnId } from '../scalar.ts';

const DateTime = Type.String({ format: 'date-time' });

/** How a member of staff wants the console: language, colours, and what softens hard material. */
export const StaffPreferences = Type.Object(
  {
    locale: Type.Enum(['en', 'ur']),
    theme: Type.Enum(['light', 'dark', 'auto']),
    wellness: Type.Object(
      {
        greyscale: Type.Boolean({ description: 'media without colours' }),
        blur: Type.Boolean({ description: 'media blurred until asked for' }),
        mute: Type.Boolean({ description: 'media without sound' }),
        foldSevere: Type.Boolean({ description: 'severe text folded until asked for' }),
      },
      closed,
    ),
    languages: Type.Array(LanguageTag, { maxItems: 20, description: 'languages that the person reads' }),
  },
  { ...closed, $id: 'StaffPreferences' },
);
export type StaffPreferences = Static<typeof StaffPreferences>;

/** What somebody has who has not chosen: everything that softens is on. */
export const DEFAULT_PREFERENCES: StaffPreferences = {
  locale: 'en',
  theme: 'auto',
  wellness: { greyscale: true, blur: true, mute: true, foldSevere: true },
  languages: [],
};

/** A person who works with Breakwater. */
export const StaffMember = Type.Object(
  {
    id: OwnId('id of the person'),
    name: Type.String(),
    email: Type.String(),
    roles: Type.Array(Type.Enum([...ROLES])),
    disabled: Type.Boolean(),
    platforms: Type.Optional(
      Type.Array(Type.String(), { description: 'the platforms that they are bound to; all when left out' }),
    ),
    createdAt: DateTime,
    lastSeenAt: Type.Optional(DateTime),
    preferences: StaffPreferences,
  },
  { ...closed, $id: 'StaffMember' },
);
export type StaffMember = Static<typeof StaffMember>;

/** What ended when somebody was let in anew, since somebody else may have had it. */
export const StaffRecovery = Type.Object(
  {
    at: DateTime,
    sessions: Type.Integer({ minimum: 0 }),
    passkeys: Type.Integer({ minimum: 0 }),
    keys: Type.Integer({ minimum: 0 }),
  },
  { ...closed, $id: 'StaffRecovery' },
);
export type StaffRecovery = Static<typeof StaffRecovery>;

/** Who is signed in, with what the console needs to act for them. */
export const StaffSession = Type.Object(
  {
    staff: StaffMember,
    permissions: Type.Array(Type.Enum([...PERMISSIONS])),
    csrf: Type.String({ description: 'to be sent as x-breakwater-csrf with every change' }),
    expiresAt: DateTime,
    idleExpiresAt: Type.String({
      format: 'date-time',
      description: 'when it ends unless something is asked before',
    }),
    steppedUpUntil: Type.Optional(
      Type.String({ format: 'date-time', description: 'until then severe steps need no new proof' }),
    ),
    recovered: Type.Optional(StaffRecovery),
  },
  { ...closed, $id: 'StaffSession' },
);
export type StaffSession = Static<typeof StaffSession>;

/** One of a person's sign-ins that still holds. */
export const StaffSignIn = Type.Object(
  {
    id: OwnId('id of the session'),
    method: Type.Enum(['password', 'passkey', 'oidc', 'link', 'device']),
    createdAt: DateTime,
    lastSeenAt: DateTime,
    expiresAt: DateTime,
    current: Type.Boolean({ description: 'the one that asks' }),
    userAgent: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'StaffSignIn' },
);
export type StaffSignIn = Static<typeof StaffSignIn>;

/** A passkey that a person has registered. */
export const Passkey = Type.Object(
  {
    id: Type.String({ description: 'credential id, base64url' }),
    name: Type.String(),
    createdAt: DateTime,
    lastUsedAt: Type.Optional(DateTime),
  },
  { ...closed, $id: 'Passkey' },
);
export type Passkey = Static<typeof Passkey>;

/** What a role lets its holders do. */
export const RolePermissions = Type.Object(
  { id: Type.Enum([...ROLES]), permissions: Type.Array(Type.Enum([...PERMISSIONS])) },
  { ...closed, $id: 'RolePermissions' },
);
export type RolePermissions = Static<typeof RolePermissions>;

/** The page of permissions: every permission, and which role has it. */
export const RoleMatrix = Type.Object(
  {
    permissions: Type.Array(
      Type.Object(
        { id: Type.Enum([...PERMISSIONS]), title: Type.String(), keysOnly: Type.Boolean() },
        closed,
      ),
    ),
    roles: Type.Array(RolePermissions),
  },
  { ...closed, $id: 'RoleMatrix' },
);
export type RoleMatrix = Static<typeof RoleMatrix>;
