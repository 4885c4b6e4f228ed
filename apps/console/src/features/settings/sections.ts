import type { Permission } from '@breakwater/contracts';

/** The parts of the settings; each is there for those who may do something in it. */
export const SECTIONS = [
  { id: 'personal', to: '/settings/personal', permission: undefined },
  { id: 'security', to: '/settings/security', permission: undefined },
  { id: 'terminal', to: '/settings/terminal', permission: undefined },
  { id: 'staff', to: '/settings/staff', permission: 'staff.manage' },
  { id: 'changes', to: '/settings/changes', permission: 'staff.manage' },
  { id: 'roles', to: '/settings/roles', permission: 'live.read' },
  { id: 'keys', to: '/settings/keys', permission: 'keys.manage' },
  { id: 'queues', to: '/settings/queues', permission: 'queues.read' },
  { id: 'policies', to: '/settings/policies', permission: 'policies.read' },
  { id: 'general', to: '/settings/general', permission: 'settings.read' },
] as const satisfies readonly {
  readonly id: string;
  readonly to: string;
  readonly permission: Permission | undefined;
}[];
