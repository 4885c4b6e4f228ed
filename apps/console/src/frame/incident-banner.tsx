import type { IncidentSummary } from '@breakwater/contracts/incidents';
import { IconHourglass, IconUrgent, type TablerIcon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { openIncidentsQuery } from '../api/incidents.ts';
import { useMay } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import { Time } from '../ui/time.tsx';
import styles from './banners.module.css';

const NAMED = 3;

/** Stands above every page while an incident is in force; quieter, while one waits for a second person. */
export function IncidentBanner() {
  const may = useMay();
  const { data } = useQuery({ ...openIncidentsQuery, enabled: may('incidents.read') });
  return (
    <>
      <Told of="active" incidents={data?.active ?? []} icon={IconUrgent} />
      <Told of="declared" incidents={data?.declared ?? []} icon={IconHourglass} />
    </>
  );
}

function Told({ of, incidents, icon: Icon }: ToldProps) {
  const t = useT();
  if (incidents.length === 0) return null;
  const more = incidents.length - NAMED;
  return (
    <div className={of === 'active' ? styles.incident : styles.quiet} role="status">
      <Icon size={18} aria-hidden="true" />
      <strong>{t(`frame.incident.${of}`, { count: incidents.length })}</strong>
      {incidents.slice(0, NAMED).map(({ id, title, happenedAt, declaredAt }) => (
        <span key={id}>
          <Link to="/incidents/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>{' '}
          · <Time at={of === 'active' ? happenedAt : declaredAt} />
        </span>
      ))}
      {more > 0 && (
        <Link to="/incidents" search={{ state: of }}>
          {t('frame.incident.more', { count: more })}
        </Link>
      )}
    </div>
  );
}

interface ToldProps {
  readonly of: 'active' | 'declared';
  readonly incidents: readonly IncidentSummary[];
  readonly icon: TablerIcon;
}
