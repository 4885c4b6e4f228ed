import { IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { changesQuery } from '../api/access-changes.ts';
import { useMay } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import styles from './banners.module.css';

const LOOK_MS = 5 * 60_000;

/** Tells administrators what was asked for at the machine itself, as long as they can refuse it. */
export function ChangesBanner() {
  const t = useT();
  const may = useMay();
  const { data } = useQuery({ ...changesQuery, enabled: may('staff.manage'), refetchInterval: LOOK_MS });
  const asked = data?.changes.some(({ state, dueAt }) => state === 'waiting' && dueAt !== undefined);
  if (!asked) return null;
  return (
    <div className={styles.banner} role="alert">
      <IconUserShield size={18} aria-hidden="true" />
      <span>{t('frame.machine-change')}</span>
      <Link to="/settings/changes">{t('frame.machine-change.look')}</Link>
    </div>
  );
}
