import type { WorkerHealth } from '@breakwater/contracts/live';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import styles from './live.module.css';

/** The processes that judge, and whether each is well. */
export function Workers({ workers }: { readonly workers: readonly WorkerHealth[] }) {
  const t = useT();
  const formats = useFormats();
  const ill = workers.filter(({ healthy }) => !healthy).length;
  return (
    <section className={styles.block} aria-labelledby="workers">
      <p className={styles.subject}>{t('live.workers.subject')}</p>
      <h2 id="workers">
        {ill === 0
          ? t('live.workers.well', { count: workers.length })
          : t('live.workers.ill', { count: ill })}
      </h2>
      {workers.length === 0 ? (
        <EmptyState title={t('live.workers.empty')}>{t('live.workers.empty.text')}</EmptyState>
      ) : (
        <ScrollX label={t('live.workers.subject')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('live.workers.id')}</th>
                <th scope="col">{t('live.workers.state')}</th>
                <th scope="col" data-align="end">
                  {t('live.workers.rate')}
                </th>
                <th scope="col">{t('live.workers.seen')}</th>
                <th scope="col">{t('live.workers.started')}</th>
              </tr>
            </thead>
            <tbody>
              {workers.map(({ id, healthy, judgedPerSecond, lastSeenAt, startedAt }) => (
                <tr key={id}>
                  <td>
                    <Id>{id.slice(0, 14)}</Id>
                  </td>
                  <td>
                    <StateChip tone={healthy ? 'done' : 'danger'}>
                      {t(healthy ? 'live.workers.healthy' : 'live.workers.silent')}
                    </StateChip>
                  </td>
                  <td data-align="end">{formats.number(judgedPerSecond, 1)}</td>
                  <td>
                    <Time at={lastSeenAt} />
                  </td>
                  <td>
                    <Time at={startedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}
