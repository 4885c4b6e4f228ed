import { IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { liveQuery } from '../api/live.ts';
import { useMay } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import { Id } from '../ui/user-text.tsx';
import styles from './banners.module.css';

const EVERY_MS = 60_000;
const NAMED = 3;

/** Stands above every page while automation holds itself back for a rule, or the gate for a place. */
export function BreakerBanner() {
  const t = useT();
  const may = useMay();
  const live = useQuery({ ...liveQuery(1), enabled: may('live.read'), refetchInterval: EVERY_MS });
  const breakers = live.data?.breakers ?? [];
  const rules = breakers.filter((breaker) => breaker.of === 'rule');
  const places = breakers.length - rules.length;
  if (breakers.length === 0) return null;
  return (
    <div className={styles.banner} role="status">
      <IconUrgent size={18} aria-hidden="true" />
      {rules.length > 0 && (
        <span>
          {t('frame.breaker.rules', { count: rules.length })}{' '}
          {rules.slice(0, NAMED).map(({ name }, at) => (
            <Fragment key={name}>
              {at > 0 && ' '}
              {may('rules.read') ? (
                <Link to="/rules" search={{ rule: name }}>
                  <Id>{name}</Id>
                </Link>
              ) : (
                <Id>{name}</Id>
              )}
            </Fragment>
          ))}
        </span>
      )}
      {places > 0 && (
        <span>
          {t('frame.breaker.places', { count: places })}{' '}
          {may('gate.read') && <Link to="/returns/state">{t('frame.breaker.see')}</Link>}
        </span>
      )}
    </div>
  );
}
