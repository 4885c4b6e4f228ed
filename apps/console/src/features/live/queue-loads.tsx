import type { QueueLoad } from '@breakwater/contracts/live';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { QueueName } from '../../ui/queue-name.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';

import styles from './live.module.css';

/** What waits for people. */
export function QueueLoads({ queues }: { readonly queues: readonly QueueLoad[] }) {
  const t = useT();
  const formats = useFormats();
  const sum = (of: (queue: QueueLoad) => number) => queues.reduce((total, queue) => total + of(queue), 0);
  return (
    <section className={styles.block} aria-labelledby="queues">
      <p className={styles.subject}>{t('live.queues.subject')}</p>
      <h2 id="queues">
        {t('live.queues.title', { open: sum(({ open }) => open), overdue: sum(({ overdue }) => overdue) })}
      </h2>
      {queues.length === 0 ? (
        <EmptyState title={t('live.queues.empty')}>{t('live.queues.empty.text')}</EmptyState>
      ) : (
        <ScrollX label={t('live.queues.subject')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('live.queues.queue')}</th>
                <th scope="col" data-align="end">
                  {t('live.queues.open')}
                </th>
                <th scope="col">{t('live.queues.overdue')}</th>
                <th scope="col">{t('live.queues.oldest')}</th>
              </tr>
            </thead>
            <tbody>
              {queues.map(({ queue, open, overdue, oldestAt }) => (
                <tr key={queue}>
                  <td>
                    <QueueName id={queue} />
                  </td>
                  <td data-align="end">{formats.number(open)}</td>
                  <td>
                    {overdue > 0 ? (
                      <StateChip tone="danger">{formats.number(overdue)}</StateChip>
                    ) : (
                      <StateChip tone="done">{t('live.queues.none-overdue')}</StateChip>
                    )}
                  </td>
                  <td>{oldestAt ? <Time at={oldestAt} /> : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}
