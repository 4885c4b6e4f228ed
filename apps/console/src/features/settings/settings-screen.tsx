import { Link, Outlet } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { Page } from '../../ui/page.tsx';
import { SECTIONS } from './sections.ts';
import styles from './settings.module.css';

/** The parts of the settings beside what is open of them. */
export function SettingsScreen() {
  const t = useT();
  const may = useMay();
  const sections = SECTIONS.filter(({ permission }) => permission === undefined || may(permission));
  return (
    <Page title={t('settings.title')}>
      <div className={styles.split}>
        <nav aria-label={t('settings.title')} className={styles.nav}>
          {sections.map(({ id, to }) => (
            <Link key={id} to={to} className={styles.link}>
              {t(`settings.${id}.title`)}
            </Link>
          ))}
        </nav>
        <div className={styles.section}>
          <Outlet />
        </div>
      </div>
    </Page>
  );
}
