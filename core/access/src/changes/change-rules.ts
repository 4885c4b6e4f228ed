import type { Permission } from '@breakwater/contracts';
import type { ChangeKind, RoleMatrix, StaffMember } from '@breakwater/contracts/access';
import type { Roles } from '../roles/role-matrix.ts';
import type { NewService } from '../service.ts';
import type { ServiceChange, Services } from '../services/keep-services.ts';
import type { NewStaff, Staff, StaffChange } from '../staff/manage-staff.ts';

type Body = Readonly<Record<string, unknown>>;

/** What of a change of settings is a safeguard is for whoever keeps them to say. */
export interface SettingsPort {
  get(): Promise<Body>;
  change(change: Body, by: string): Promise<unknown>;
  /** Names of the settings that are safeguards. */
  readonly safeguards: readonly string[];
}

/** Of each kind of change: whether it takes two, what is shown of how things stand, and how it is done. */
export interface ChangeRule {
  needsTwo(body: Body): Promise<boolean>;
  look(body: Body): Promise<Body>;
  apply(body: Body, by: string): Promise<unknown>;
}

export interface RuleParts {
  readonly staff: Staff;
  readonly roles: Roles;
  readonly services: Services;
  readonly settings: SettingsPort;
}

const ADMINISTRATES: readonly Permission[] = ['staff.manage', 'roles.manage', 'keys.manage'];

/** The rules of all kinds. Their bodies were checked by whoever took them in, before they were kept. */
export function createChangeRules({
  staff,
  roles,
  services,
  settings,
}: RuleParts): Record<ChangeKind, ChangeRule> {
  const isAdministrator = async (held: readonly string[]): Promise<boolean> => {
    const matrix: RoleMatrix = await roles.matrix();
    return matrix.roles.some(
      ({ id, permissions }) => held.includes(id) && permissions.some((one) => ADMINISTRATES.includes(one)),
    );
  };
  const shownPerson = ({ name, email, roles: held, disabled, platforms }: StaffMember): Body => ({
    name,
    email,
    roles: held,
    disabled,
    ...(platforms && { platforms }),
  });
  const personOf = (body: Body) => staff.get(String(body.id));
  return {
    'staff.add': {
      needsTwo: ({ roles: held }) => isAdministrator(held as string[]),
      look: async () => ({}),
      apply: async (body, by) => {
        const added = await staff.add({ ...(body as unknown as Omit<NewStaff, 'by'>), by });
        return { staff: added, ...(await staff.invite(added.id, by)) };
      },
    },
    'staff.change': {
      needsTwo: async (body) => {
        const { roles: held, disabled, platforms } = body as Omit<StaffChange, 'by'>;
        const before = await personOf(body);
        if (held !== undefined && !sameSet(held, before.roles)) return true;
        if (platforms !== undefined && !sameSet(platforms ?? [], before.platforms ?? [])) return true;
        return disabled !== undefined && disabled !== before.disabled && isAdministrator(before.roles);
      },
      look: async (body) => shownPerson(await personOf(body)),
      apply: ({ id, ...change }, by) => staff.change(String(id), { ...change, by }),
    },
    'staff.invite': {
      needsTwo: async (body) => {
        const { lastSeenAt, roles: held } = await personOf(body);
        return lastSeenAt !== undefined && isAdministrator(held);
      },
      look: async (body) => shownPerson(await personOf(body)),
      apply: ({ id }, by) => staff.invite(String(id), by),
    },
    'role.set': {
      needsTwo: async () => true,
      look: async ({ role }) => {
        const { roles: all } = await roles.matrix();
        return { permissions: all.find(({ id }) => id === role)?.permissions ?? [] };
      },
      apply: ({ role, permissions }, by) => roles.set(String(role), permissions as string[], by),
    },
    'service.create': {
      needsTwo: async () => true,
      look: async () => ({}),
      apply: (body, by) => services.create({ ...(body as unknown as NewService), by }),
    },
    'service.change': {
      needsTwo: async ({ scopes, platforms }) => scopes !== undefined || platforms !== undefined,
      look: async ({ id }) => {
        const { name, purpose, scopes, platforms } = await services.get(String(id));
        return { name, purpose, scopes, ...(platforms && { platforms }) };
      },
      apply: ({ id, ...change }, by) => services.change(String(id), change as ServiceChange, by),
    },
    'settings.change': {
      needsTwo: async (body) => {
        const now = await settings.get();
        const isOther = (name: string) => body[name] !== undefined && body[name] !== now[name];
        return settings.safeguards.some(isOther);
      },
      look: async (body) => {
        const now = await settings.get();
        return Object.fromEntries(Object.keys(body).map((name) => [name, now[name]]));
      },
      apply: settings.change,
    },
  };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
