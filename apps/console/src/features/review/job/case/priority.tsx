import type { Job } from '@breakwater/contracts/review';
import { Tooltip } from '@mantine/core';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import styles from './priority.module.css';

/** How pressing a job is; on hover or focus, how that was worked out. */
export function Priority({ job, focusable = false }: { readonly job: Job; readonly focusable?: boolean }) {
  const formats = useFormats();
  const formula = usePriorityFormula(job);
  const score = formats.number(job.priority.score, 1);
  return (
    <Tooltip multiline w={300} events={{ hover: true, focus: true, touch: true }} label={formula}>
      {focusable ? (
        <button type="button" className={styles.button} aria-description={formula}>
          {score}
        </button>
      ) : (
        <span className={styles.score}>{score}</span>
      )}
    </Tooltip>
  );
}

/** `54 = harm 27 (critical) × reach 1 × urgency 2`, in words. */
export function usePriorityFormula({ priority, severity, audience }: Job): string {
  const t = useT();
  const formats = useFormats();
  return t('job.priority.formula', {
    score: formats.number(priority.score, 1),
    harm: formats.number(priority.harm),
    severity: t(`job.severity.${severity}`),
    reach: formats.number(priority.reach, 2),
    audience:
      audience === undefined
        ? t('job.priority.audience-unknown')
        : t('job.priority.audience', { count: audience }),
    urgency: formats.number(priority.urgency),
    due: t(`job.priority.urgency-${priority.urgency}`),
  });
}
