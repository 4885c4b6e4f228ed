import type { Job } from '@breakwater/contracts/review';
import { Tooltip } from '@mantine/core';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import styles from './priority.module.css';
import { useWhyFirst } from './use-why-first.ts';

/** How pressing a job is; on hover or focus, how that was worked out. */
export function Priority({ job, focusable = false }: { readonly job: Job; readonly focusable?: boolean }) {
  const formats = useFormats();
  const formula = usePriorityFormula(job);
  const why = useWhyFirst()(job);
  const label = why === '' ? formula : `${why} ${formula}`;
  const score = formats.number(Number(job.priority.score.toPrecision(3)), 1);
  return (
    <Tooltip multiline w={300} events={{ hover: true, focus: true, touch: true }} label={label}>
      {focusable ? (
        <button type="button" className={styles.button} aria-description={label}>
          {score}
        </button>
      ) : (
        <span className={styles.score}>{score}</span>
      )}
    </Tooltip>
  );
}

/** `54 = harm 27 (critical) × reach 1 × urgency 2`, or by what looking at it prevents, in words and with its sentence. */
export function usePriorityFormula(job: Job): string {
  const t = useT();
  const formats = useFormats();
  const { priority, severity, audience } = job;
  const common = {
    score: formats.number(priority.score, 1),
    harm: formats.number(priority.harm),
    severity: t(`job.severity.${severity}`),
    due: t(`job.priority.urgency-${priority.urgency}`),
  };
  if (priority.order === 'exposure')
    return t('job.priority.by-exposure', {
      ...common,
      chance: formats.number(priority.chance, 2),
      exposure: formats.number(priority.exposure),
      pressing: formats.number(4 ** (priority.urgency - 1)),
      minutes: formats.number(priority.minutes, 1),
      waiting: formats.number(priority.waiting, 1),
    });
  return t('job.priority.formula', {
    ...common,
    reach: formats.number(priority.reach, 2),
    audience:
      audience === undefined
        ? t('job.priority.audience-unknown')
        : t('job.priority.audience', { count: audience }),
    urgency: formats.number(priority.urgency),
  });
}
