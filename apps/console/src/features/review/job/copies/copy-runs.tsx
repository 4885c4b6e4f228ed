import type { BulkRun, Decision } from '@breakwater/contracts/review';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/request.ts';
import { useMay, useSession } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { actorOf } from '../../../../ui/actor.tsx';
import { AskButton } from '../../../../ui/form/ask-button.tsx';
import { ProgressBar } from '../../../../ui/progress-bar.tsx';
import styles from './copies.module.css';
import { copyRunsQuery } from './queries.ts';

/** How far the decision on copies is, and the way back from all of it. */
export function CopyRuns({
  decision,
  runs,
}: {
  readonly decision: Decision;
  readonly runs: readonly BulkRun[];
}) {
  const t = useT();
  const client = useQueryClient();
  const may = useMay();
  const me = actorOf(useSession()?.staff.id);
  return runs.map((run) => (
    <div key={run.id} className={styles.run}>
      <Progress run={run} />
      {(run.state === 'done' || run.state === 'cancelled') &&
        run.done > 0 &&
        (may('decisions.undo') || run.startedBy === me) && (
          <AskButton
            action={t('job.copies.undo')}
            reason={t('job.copies.undo-reason')}
            onConfirm={async (reason) => {
              await api.call('review.undoCopies', {
                params: { id: decision.id },
                body: { run: run.id, reason },
              });
              await client.invalidateQueries({ queryKey: copyRunsQuery(decision.id).queryKey });
            }}
          />
        )}
    </div>
  ));
}

function Progress({ run }: { readonly run: BulkRun }) {
  const t = useT();
  const formats = useFormats();
  const { state, done, failed, total, undone } = run;
  if (state === 'undone') return <p>{t('job.copies.undone', { count: undone })}</p>;
  const undoing = state === 'undoing';
  const of = { done: formats.number(undoing ? undone : done), total: formats.number(undoing ? done : total) };
  const says = t(undoing ? 'job.copies.undoing' : 'job.copies.done', of);
  return (
    <>
      {state !== 'done' && (
        <ProgressBar
          label={says}
          done={undoing ? undone : done + failed}
          total={Math.max(1, undoing ? done : total)}
        />
      )}
      <p>
        {says}
        {failed > 0 && <span className="dim"> · {t('job.copies.failed', { count: failed })}</span>}
      </p>
    </>
  );
}
