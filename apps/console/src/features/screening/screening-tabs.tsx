import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import styles from './screening-tabs.module.css';

/** The three pages of screening. */
export function ScreeningTabs() {
  const t = useT();
  const active = { exact: true, includeSearch: false };
  return (
    <nav className={styles.tabs} aria-label={t('screening.pages')}>
      <Link to="/screening" activeOptions={active}>
        {t('screening.tab.cases')}
      </Link>
      <Link to="/screening/look-up" activeOptions={active}>
        {t('screening.tab.look-up')}
      </Link>
      <Link to="/screening/lists" activeOptions={active}>
        {t('screening.tab.lists')}
      </Link>
    </nav>
  );
}
