import { IconMail } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readLettersSearch } from './letter-search.ts';

const lettersRoute = createRoute({
  path: '/letters',
  validateSearch: readLettersSearch,
  ...framed(
    { id: 'letters', icon: IconMail, permission: 'letters.read', key: 'L', below: 'matters' },
    'letters',
    'matters',
  ),
  component: lazyRouteComponent(() => import('./list/letters-screen.tsx'), 'LettersScreen'),
});

const receivedRoute = createRoute({
  path: '/letters/received',
  ...framed('letters.read', 'letters', 'matters'),
  component: lazyRouteComponent(() => import('./received/received-screen.tsx'), 'ReceivedScreen'),
});

const settingsRoute = createRoute({
  path: '/letters/settings',
  ...framed('letters.read', 'letters', 'matters'),
  component: lazyRouteComponent(
    () => import('./settings/letter-settings-screen.tsx'),
    'LetterSettingsScreen',
  ),
});

const letterRoute = createRoute({
  path: '/letters/$id',
  ...framed('letters.read', 'letters'),
  component: lazyRouteComponent(() => import('./letter/letter-screen.tsx'), 'LetterScreen'),
});

export const letterRoutes = [lettersRoute, receivedRoute, settingsRoute, letterRoute] as const;
