import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import frame from '../models.module.css';
import { isOpen, tasksQuery } from '../queries.ts';
import { TaskEnded } from './task-ended.tsx';
import { TaskProgress } from './task-progress.tsx';
import { useTaskEnds } from './use-task-ends.ts';

/** Trainings and evaluations that run or wait, and what became of those that were seen to end here. */
export function TaskList({ model }: { readonly model?: string }) {
  const t = useT();
  const all = useQuery(tasksQuery).data ?? [];
  const tasks = all.filter((task) => model === undefined || task.model === model);
  const open = tasks.filter(isOpen);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const openIds = open.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (openIds !== '') setSeen((before) => new Set([...before, ...openIds.split(' ')]));
  }, [openIds]);
  useTaskEnds(openIds);
  const ended = tasks
    .filter((task) => !isOpen(task) && (seen.has(task.id) || task.state === 'failed'))
    .slice(0, 2);
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
