import type { Clock, IdSource } from '@breakwater/kernel';
import { bind } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { type AccessChanges, createAccessChanges } from './changes/ask-changes.ts';
import type { SettingsPort } from './changes/change-rules.ts';
import type { AccessContext } from './context.ts';
import { createKeys, type Keys } from './keys/keep-keys.ts';
import { NEWCOMER_MS } from './newcomer.ts';
import { NO_REGISTER, type OfficerPorts } from './officers/officer-ports.ts';
import { createOfficers, type Officers } from './officers/officers.ts';
import { createOidc, type Oidc, type OidcProvider } from './oidc/oidc.ts';
import { createPasskeys, type Passkeys } from './passkeys/passkeys.ts';
import { purgeAccess } from './purge-access.ts';
import { createRoles, type Roles } from './roles/role-matrix.ts';
import { type Announce, announceAccess } from './services/announce.ts';
import { createServices, type Services } from './services/keep-services.ts';
import { DEFAULT_IDLE_MS } from './session-record.ts';
import { createDeviceSignIns, type DeviceSignIns } from './sessions/device-sign-in.ts';
import { createSessions, type Sessions, type SignedIn } from './sessions/keep-sessions.ts';
import { type Caller, createPasswordSignIn, type PasswordSignIn } from './sessions/sign-in.ts';
import { acceptInvite, type InviteAnswer } from './staff/accept-invite.ts';
import { createStaff, type Staff } from './staff/manage-staff.ts';
import { createOwnAccount, type OwnAccount } from './staff/own-account.ts';
import { createSetUp, type SetUp } from './staff/set-up.ts';

/** Who may come in, and what they may do: API keys, people, their roles and sessions. */
export interface Access extends Keys {
  readonly staff: Staff;
  /** The programs that work here, with rights of their own. */
  readonly services: Services;
  readonly roles: Roles;
  readonly sessions: Sessions;
  readonly password: PasswordSignIn;
  readonly passkeys: Passkeys;
  readonly oidc: Oidc;
  /** Signing in at a terminal by way of a browser. */
  readonly devices: DeviceSignIns;
  readonly setUp: SetUp;
  readonly own: OwnAccount;
  /** What changes who may do what, by two administrators as soon as there are two. */
  readonly changes: AccessChanges;
  /** Officers of authorities, who come to the portal and nowhere else. */
  readonly officers: Officers;
  /** Lets somebody in by their invitation; throws as `acceptInvite` says. */
  acceptInvite(answer: InviteAnswer, caller: Caller): Promise<SignedIn>;
  /** Announces keys that end soon, and services for which nobody answers. */
  announce(announce: Announce): Promise<void>;
  /** Forgets what is over: sessions, links, challenges, failures. */
  purge(): Promise<void>;
}

export interface AccessOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** How long a session lasts without a request, in milliseconds; half an hour when left out. */
  readonly idleMs?: () => Promise<number>;
  /** For how long a newcomer cannot be the second person, in milliseconds; a day when left out. */
  readonly newcomerMs?: number;
  /** Single sign-on, where it is set up. */
  readonly oidc?: OidcProvider | undefined;
  /** The register of authorities, on which the accounts of officers hang; none when left out. */
  readonly officerPorts?: OfficerPorts;
  /** The settings of which some are safeguards; none when left out. */
  readonly settings?: SettingsPort;
}

const NO_SETTINGS: SettingsPort = { get: async () => ({}), change: async () => ({}), safeguards: [] };

/**
 * Opens who may come in. Keys, people, roles and sessions of a storage.
 *
 * @example
 * ```text
 * const access = createAccess({ storage, clock, ids });
 * const { token } = await access.createKey({ name: 'Harbour', scopes: ['ingest'], source: 'harbour' });
 * const principal = await access.authenticate(token, request.ip);
 * ```
 */
export function createAccess(options: AccessOptions): Access {
  const { idleMs = async () => DEFAULT_IDLE_MS, oidc, ...others } = options;
  const { settings = NO_SETTINGS, officerPorts = NO_REGISTER, newcomerMs = NEWCOMER_MS, ...rest } = others;
  const context: AccessContext = { ...rest, idleMs, newcomerMs };
  const password = createPasswordSignIn(context);
  const sessions = createSessions(context);
  const officers = createOfficers({ ...context, ports: officerPorts });
  const keys = createKeys(context);
  const services = createServices({ ...context, forget: keys.forget });
  const [staff, roles] = [createStaff(context), createRoles(context)];
  return {
    ...keys,
    password,
    sessions,
    officers,
    staff,
    roles,
    services,
    changes: createAccessChanges(context, { staff, roles, services, settings }),
    passkeys: createPasskeys(context),
    oidc: createOidc(context, oidc),
    devices: createDeviceSignIns(context),
    setUp: createSetUp(context),
    own: createOwnAccount(context, password),
    ...bind(context, { acceptInvite, announce: announceAccess }),
    purge: async () => {
      await sessions.purge();
      await officers.purge();
      await purgeAccess(context);
    },
  };
}
