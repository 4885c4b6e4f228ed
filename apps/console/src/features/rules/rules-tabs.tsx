import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import styles from './rules-tabs.module.css';

/** The three pages about rules. */
export function RulesTabs() {
  const t = useT();
  const active = { exact: true, includeSearch: false };
  return (
    <nav className={styles.tabs} aria-label={t('rules.pages')}>
      <Link to="/rules" activeOptions={active}>
        {t('rules.tab.list')}
      </Link>
      <Link to="/rules/source" activeOptions={active}>
        {t('rules.tab.source')}
      </Link>
      <Link to="/rules/history" activeOptions={active}>
        {t('rules.tab.history')}
      </Link>
    </nav>
  );
}
