import type { PortalOrder } from '@breakwater/contracts/portal';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { Id } from '../../ui/user-text.tsx';
import styles from '../portal.module.css';

/** What was named, and what was done about each: by the platform. */
export function Tasks({ order: { tasks, taskCount } }: { readonly order: PortalOrder }) {
  const t = useT();
  const formats = useFormats();
  if (tasks.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2>{t('filed-order.tasks', { count: taskCount })}</h2>
      <ScrollX label={t('filed-order.tasks', { count: taskCount })}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['target', 'status', 'effect'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`filed-order.task.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={`${task.target.kind} ${task.target.value}`}>
                <td>
                  <Id>{task.target.value}</Id>
                </td>
                <td>
                  {t(`filed-order.status.${task.status}`)}
                  {task.because && (
                    <div className="dim" dir="auto">
                      {task.because}
                    </div>
                  )}
                </td>
                <td>{task.effectAt ? formats.dateTime(task.effectAt) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {taskCount > tasks.length && (
        <p className="dim">{t('filed-order.tasks.more', { count: taskCount - tasks.length })}</p>
      )}
    </section>
  );
}
