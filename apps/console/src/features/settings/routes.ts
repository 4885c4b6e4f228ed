import { IconAdjustments } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { searchReader, text } from '../../ui/address/search-reader.ts';

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  staticData: { page: { id: 'settings', icon: IconAdjustments, permission: 'settings.read', key: 's' } },
  loader: () => loadMessages('settings'),
  component: lazyRouteComponent(() => import('./settings-screen.tsx'), 'SettingsScreen'),
});

const indexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/personal' as string, replace: true });
  },
});

/** Which row is open beside a list. */
const readOpen = searchReader({ open: text });

const personalRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'personal',
  component: lazyRouteComponent(() => import('./personal/personal-section.tsx'), 'PersonalSection'),
});

const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'security',
  component: lazyRouteComponent(() => import('./security/security-section.tsx'), 'SecuritySection'),
});

const staffRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'staff',
  validateSearch: readOpen,
  beforeLoad: permit('staff.manage'),
  component: lazyRouteComponent(() => import('./staff/staff-section.tsx'), 'StaffSection'),
});

const rolesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'roles',
  component: lazyRouteComponent(() => import('./roles/roles-section.tsx'), 'RolesSection'),
});

const keysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'keys',
  beforeLoad: permit('keys.manage'),
  component: lazyRouteComponent(() => import('./keys/keys-section.tsx'), 'KeysSection'),
});

const changesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'changes',
  beforeLoad: permit('staff.manage'),
  component: lazyRouteComponent(() => import('./changes/changes-section.tsx'), 'ChangesSection'),
});

const terminalRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'terminal',
  validateSearch: (search: Record<string, unknown>): { code?: string } =>
    typeof search.code === 'string' ? { code: search.code } : {},
  component: lazyRouteComponent(() => import('./terminal/terminal-section.tsx'), 'TerminalSection'),
});

const queuesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'queues',
  validateSearch: readOpen,
  beforeLoad: permit('queues.read'),
  component: lazyRouteComponent(() => import('./queues/queues-section.tsx'), 'QueuesSection'),
});

const policiesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'policies',
  validateSearch: readOpen,
  beforeLoad: permit('policies.read'),
  component: lazyRouteComponent(() => import('./policies/policies-section.tsx'), 'PoliciesSection'),
});

const generalRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'general',
  beforeLoad: permit('settings.read'),
  component: lazyRouteComponent(() => import('./general/general-section.tsx'), 'GeneralSection'),
});

export const settingsRoutes = [
  settingsRoute.addChildren([
    indexRoute,
    personalRoute,
    securityRoute,
    staffRoute,
    rolesRoute,
    keysRoute,
    changesRoute,
    terminalRoute,
    queuesRoute,
    policiesRoute,
    generalRoute,
  ]),
] as const;
