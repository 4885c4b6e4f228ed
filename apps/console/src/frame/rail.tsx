import { Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';
import { Logo } from './logo.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './rail.module.css';
import { usePages } from './use-pages.ts';
import { WellnessMenu } from './wellness-menu.tsx';

/** The one rail: pages, search, and what is one's own. */
export function Rail({ onSearch }: { readonly onSearch: () => void }) {
  const t = useT();
  const pages = usePages().filter(({ below }) => below === undefined);
  const [folded, setFolded] = useLocalStorage({ key: 'breakwater.rail-folded', defaultValue: false });
  const isNarrow = useMediaQuery('(max-width: 720px)');
  // With the words hidden the name has to be said.
  const nameOf = (name: string) => (folded || isNarrow ? { 'aria-label': name } : {});
  const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
  return (
    <aside className={styles.rail} data-folded={folded || undefined} aria-label={t('frame.menu')}>
      <div className={styles.brand}>
        <Logo />
        <span className={styles.word}>Breakwater</span>
      </div>
      <RailTip folded={folded || isNarrow === true} label={t('frame.search')}>
        <UnstyledButton className={styles.entry} onClick={onSearch} {...nameOf(t('frame.search'))}>
          <IconSearch size={18} stroke={1.7} aria-hidden="true" />
          <span className={styles.word}>{t('frame.search')}</span>
          <Kbd size="xs" dir="ltr" className={styles.keys} aria-hidden="true">
            {modifier} K
          </Kbd>
        </UnstyledButton>
      </RailTip>
      <nav aria-label={t('frame.pages')} className={styles.pages}>
        {pages.map(({ id, to, icon: Icon }) => (
          <RailTip key={id} folded={folded} label={t(`frame.nav.${id}`)}>
            <Link to={to} className={styles.entry} {...nameOf(t(`frame.nav.${id}`))}>
              <Icon size={18} stroke={1.7} aria-hidden="true" />
              <span className={styles.word}>{t(`frame.nav.${id}`)}</span>
            </Link>
          </RailTip>
        ))}
      </nav>
      <div className={styles.foot}>
        <WellnessMenu entryClass={styles.entry ?? ''} wordClass={styles.word ?? ''} />
        <PersonMenu entryClass={styles.entry ?? ''} wordClass={styles.word ?? ''} />
        <RailTip folded={folded || isNarrow === true} label={t(folded ? 'frame.unfold' : 'frame.fold')}>
          <UnstyledButton
            className={styles.entry}
            aria-expanded={!folded}
            {...nameOf(t('frame.unfold'))}
            onClick={() => setFolded(!folded)}
          >
            <IconLayoutSidebarLeftCollapse
              size={18}
              stroke={1.7}
              aria-hidden="true"
              className={styles.fold}
            />
            <span className={styles.word}>{t('frame.fold')}</span>
          </UnstyledButton>
        </RailTip>
      </div>
    </aside>
  );
}

function RailTip({ folded, label, children }: RailTipProps) {
  return (
    <Tooltip label={label} position="right" disabled={!folded}>
      {children}
    </Tooltip>
  );
}

interface RailTipProps {
  readonly folded: boolean;
  readonly label: string;
  readonly children: ReactNode;
}
