import { useMantineColorScheme } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { clientHooks } from '../api/request.ts';
import { dropSession, useSession } from '../api/session.ts';
import { changeLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/t.tsx';
import { Questions } from '../ui/form/questions.tsx';
import { listenForPageKeys, type PageKey, usePageKeys } from '../ui/page-keys.ts';
import { OfflineBanner, RecoveredBanner, SessionWatch } from './banners.tsx';
import { BreakerBanner } from './breaker-banner.tsx';
import { ChangesBanner } from './changes-banner.tsx';
import { CommandPalette } from './command-palette.tsx';
import styles from './frame.module.css';
import { IncidentBanner } from './incident-banner.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Rail } from './rail.tsx';
import { usePages } from './use-pages.ts';

/** What is around every page of somebody who is signed in. */
export function Frame() {
  const t = useT();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  useOwnPreferences();
  useSignedOut();
  useFrameKeys(setOpen);
  useHotkeys([['mod+K', () => setOpen('palette')]], []);
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('frame.skip')}
      </a>
      <Rail onSearch={() => setOpen('palette')} />
      <div className={styles.column}>
        <OfflineBanner />
        <SessionWatch />
        <IncidentBanner />
        <BreakerBanner />
        <RecoveredBanner />
        <ChangesBanner />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <Questions />
      <CommandPalette opened={open === 'palette'} onClose={() => setOpen(undefined)} />
      {open === 'keys' && <KeysDialog onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** Language and light follow the account from machine to machine. */
function useOwnPreferences(): void {
  const preferences = useSession()?.staff.preferences;
  const { setColorScheme } = useMantineColorScheme();
  const locale = preferences?.locale;
  const light = preferences?.theme;
  useEffect(() => {
    if (locale) void changeLocale(locale);
  }, [locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the account says something new
  useEffect(() => {
    if (light) setColorScheme(light);
  }, [light]);
}

/**
 * A session that ended leads to the sign-in, and from there back to this very place. What is refused late, when somebody
 * is there already or on the way, changes nothing of it.
 */
function useSignedOut(): void {
  const router = useRouter();
  useEffect(() => {
    clientHooks.onSignedOut = () => {
      dropSession();
      // `latestLocation` is where one goes, also before it is drawn.
      if (router.latestLocation.pathname === '/sign-in') return;
      void router.navigate({ to: '/sign-in', search: { back: router.latestLocation.href } });
    };
    return () => {
      clientHooks.onSignedOut = () => undefined;
    };
  }, [router]);
}

function useFrameKeys(setOpen: (what: 'palette' | 'keys') => void): void {
  const t = useT();
  const router = useRouter();
  const pages = usePages();
  const list = pages.map(({ id }) => id).join(' ');
  useEffect(listenForPageKeys, []);
  useEffect(() => {
    const show = () => setOpen('keys');
    document.addEventListener('breakwater:keys', show);
    return () => document.removeEventListener('breakwater:keys', show);
  }, [setOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `list` stands for the pages
  const keys = useMemo<readonly PageKey[]>(
    () => [
      { keys: '?', title: t('frame.keys'), run: () => setOpen('keys') },
      ...pages.map(({ id, to, key }) => ({
        keys: `g ${key}`,
        title: t('frame.go', { page: t(`frame.nav.${id}`) }),
        run: () => void router.navigate({ to }),
        quiet: true,
      })),
    ],
    [list, t('frame.keys'), router, setOpen],
  );
  usePageKeys(keys);
}
