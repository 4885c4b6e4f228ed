import type { BulkRun } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import styles from './bulk.module.css';

/** How far a run is, how fast, how long it takes still, and the ways to stop it and to take it back. */
export function BulkProgress({ run }: { readonly run: BulkRun }) {
  const t = useT();
  const formats = useFormats();
  const act = useAct(['bulk']);
  const acting = useActing();
  const params = { id: run.id };
  const isUndo = run.state === 'undoing' || run.state === 'undone';
  const through = isUndo ? run.undone + run.undoFailed : run.done + run.failed;
  const whole = Math.max(1, isUndo ? run.done : run.total);
  const facts: readonly (readonly [string, string])[] = [
    ['done', t('bulk.of', { done: formats.number(through), total: formats.number(whole) })],
    ['failed', formats.number(isUndo ? run.undoFailed : run.failed)],
    ...(run.ratePerSecond === undefined
      ? []
      : [['rate', t('bulk.rate-of', { rate: formats.number(run.ratePerSecond, 1) })] as const]),
    ...(run.etaSeconds === undefined ? [] : [['left', formats.duration(run.etaSeconds * 1000)] as const]),
  ];
  return (
    <div className={styles.run}>
      <p className="user-text" dir="auto" lang="">
        {run.reason}
      </p>
      <ProgressBar label={t('bulk.progress')} done={through} total={whole} />
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact} style={{ display: 'contents' }}>
            <dt>{t(`bulk.fact.${fact}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>{t('bulk.column.by')}</dt>
        <dd>
          <Actor id={run.startedBy} /> · <Time at={run.startedAt} />
        </dd>
      </dl>
      {run.failures.length > 0 && (
        <details>
          <summary>{t('bulk.failures', { count: run.failures.length })}</summary>
          <ul>
            {run.failures.map(({ jobId, code }, index) => (
              <li key={jobId ?? index}>
                {jobId !== undefined && (
                  <>
                    <Id>{jobId}</Id> ·{' '}
                  </>
                )}
                {t(`queue.excluded.${code}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Failure error={acting.error} />
      <div className={styles.buttons}>
        {run.state === 'running' && (
          <Button
            variant="default"
            loading={acting.isActing}
            onClick={() => acting.run(() => act('review.cancelBulk', undefined, { params }))}
          >
            {t('bulk.cancel')}
          </Button>
        )}
        {(run.state === 'done' || run.state === 'cancelled') && run.done > 0 && (
          <AskButton
            action={t('bulk.undo')}
            title={t('bulk.undo-title')}
            reason={t('bulk.undo-reason')}
            onConfirm={(reason) => act('review.undoBulk', undefined, { params, body: { reason } })}
            text={t('bulk.undo-text', { count: run.done })}
          />
        )}
      </div>
    </div>
  );
}
