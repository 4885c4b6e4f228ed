import type { OfficerSession } from '@breakwater/contracts/orders';
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { KeysDialog } from '../frame/keys-dialog.tsx';
import { LocaleSwitch } from '../frame/locale-switch.tsx';
import { Logo } from '../frame/logo.tsx';
import { ThemeSwitch } from '../frame/theme-switch.tsx';
import { isLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/t.tsx';
import { Questions } from '../ui/form/questions.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { usePageKeys } from '../ui/page-keys.ts';
import { keepLocale, signOut } from './officer-session.ts';
import type { Place } from './place.ts';
import styles from './portal.module.css';
import { goTo, PlaceLink } from './use-place.tsx';

const PAGES = [
  { page: 'orders', keys: 'o' },
  { page: 'new', keys: 'n' },
  { page: 'settings', keys: 's' },
] as const;

/** What is around each page: for which authority one acts, the pages, language and light. */
export function PortalFrame({ session, place, children }: FrameProps) {
  const t = useT();
  const [isKeys, setIsKeys] = useState(false);
  const keys = useMemo(
    () => [
      ...PAGES.map(({ page, keys: key }) => ({
        keys: key,
        title: t(`portal.nav.${page}`),
        run: () => goTo({ page }),
      })),
      { keys: '?', title: t('frame.keys'), run: () => setIsKeys(true) },
    ],
    [t],
  );
  usePageKeys(keys);
  useKeptLocale(session);
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Logo size={24} />
          <span>
            <strong>{t('portal.title')}</strong>
            <bdi className="dim">{session.authorityName}</bdi>
          </span>
        </span>
        <nav className={styles.nav} aria-label={t('frame.pages')}>
          {PAGES.map(({ page, keys: key }) => (
            <PlaceLink key={page} to={{ page }} className={styles.link} current={place.page === page}>
              {t(`portal.nav.${page}`)} <KeyHint keys={key} />
            </PlaceLink>
          ))}
        </nav>
        <span className={styles.own}>
          <bdi className="dim">{session.officer.name}</bdi>
          <LocaleSwitch />
          <ThemeSwitch />
          <Button
            variant="default"
            leftSection={<IconLogout size={15} aria-hidden="true" />}
            onClick={() => void signOut()}
          >
            {t('portal.sign-out')}
          </Button>
        </span>
      </header>
      <main className={styles.main}>{children}</main>
      <Questions />
      {isKeys && <KeysDialog onClose={() => setIsKeys(false)} />}
    </div>
  );
}

/** The language that was chosen is kept with the account, for whoever writes to the officer. */
function useKeptLocale({ officer }: OfficerSession): void {
  const { i18n } = useLingui();
  const chosen = isLocale(i18n.locale) ? i18n.locale : officer.locale;
  useEffect(() => {
    if (chosen !== officer.locale) void keepLocale(chosen).catch(() => undefined);
  }, [chosen, officer.locale]);
}

interface FrameProps {
  readonly session: OfficerSession;
  readonly place: Place;
  readonly children: ReactNode;
}
