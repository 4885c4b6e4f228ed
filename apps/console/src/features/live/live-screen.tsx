import type { Live } from '@breakwater/contracts/live';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DEFAULT_RANGE, liveQuery, RANGES } from '../../api/live.ts';
import { useNow } from '../../api/server-clock.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Charts } from './charts.tsx';
import styles from './live.module.css';
import { QueueLoads } from './queue-loads.tsx';
import { Workers } from './workers.tsx';

const route = getRouteApi('/frame/live');

/** How the system is doing, and what waits for people. */
export function LiveScreen() {
  const t = useT();
  const { minutes = DEFAULT_RANGE } = route.useSearch();
  const navigate = route.useNavigate();
  const live = useQuery(liveQuery(minutes));
  return (
    <Page
      title={t('live.title')}
      note={live.data && <Freshness at={live.data.now} />}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('live.range')}
          value={String(minutes)}
          data={RANGES.map((range) => ({ value: String(range), label: t(`live.range.${range}`) }))}
          onChange={(value) => void navigate({ search: { minutes: Number(value) }, replace: true })}
        />
      }
    >
      <QueryState query={live}>{(data) => <Pulse live={data} minutes={minutes} />}</QueryState>
    </Page>
  );
}

function Freshness({ at }: { readonly at: string }) {
  const t = useT();
  const formats = useFormats();
  const age = useNow() - Date.parse(at);
  return <span>{t('live.fresh', { time: formats.duration(Math.max(0, age)) })}</span>;
}

function Pulse({ live, minutes }: { readonly live: Live; readonly minutes: number }) {
  const t = useT();
  const charts = useMemo(() => <Charts live={live} minutes={minutes} />, [live, minutes]);
  return (
    <div className={styles.page}>
      {!live.durable && <p className={styles.notice}>{t('live.not-durable')}</p>}
      {charts}
      <div className={styles.tables}>
        <QueueLoads queues={live.queues} />
        <Workers workers={live.workers} />
      </div>
    </div>
  );
}
