import type { ModelTask } from '@breakwater/contracts/models';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../api/server-clock.ts';
import { useT } from '../../../i18n/t.tsx';
import frame from '../models.module.css';
import { isOpen, tasksQuery } from '../queries.ts';
import { TaskEnded } from './task-ended.tsx';
import { TaskProgress } from './task-progress.tsx';
import { useTaskEnds } from './use-task-ends.ts';

const SHOWN = 2;
const FAILED_SHOWN_MS = 86_400_000;

/** Trainings and evaluations that run or wait, and what became of those that ended while the page is open. */
export function TaskList({ model }: { readonly model?: string }) {
  const t = useT();
  const now = useNow();
  const all = useQuery(tasksQuery).data;
  const tasks = (all ?? []).filter((task) => model === undefined || task.model === model);
  const open = tasks.filter(isOpen);
  const since = useTaskEnds(all?.filter((task) => !isOpen(task)).map(({ id }) => id));
  const failedLately = ({ state, finishedAt = '' }: ModelTask) =>
    state === 'failed' && now - Date.parse(finishedAt) < FAILED_SHOWN_MS;
  const ended = tasks.filter((task) => since.has(task.id) || failedLately(task)).slice(0, SHOWN);
  if (open.length + ended.length === 0) return null;
  return (
    <section aria-label={t('models.tasks')}>
      <ul className={frame.tasks}>
        {open.map((task) => (
          <li key={task.id}>
            <TaskProgress task={task} />
          </li>
        ))}
        {ended.map((task) => (
          <li key={task.id}>
            <TaskEnded task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
