import type { Decision, Job } from '@breakwater/contracts/review';
import { useMay, useSession } from '../../../../api/session.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../../ui/actor.tsx';
import { AskButton } from '../../../../ui/form/ask-button.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { DecisionWords } from '../case/decision-words.tsx';
import styles from './decision-panel.module.css';
import { useJobWork } from './use-job-work.ts';

/** A job that is decided: by whom, how, and the way back. */
export function SettledDecision({
  job,
  decision,
}: {
  readonly job: Job;
  readonly decision: Decision | undefined;
}) {
  const t = useT();
  const may = useMay();
  const me = actorOf(useSession()?.staff.id);
  const { undo } = useJobWork(job.id);
  const mayUndo =
    decision !== undefined &&
    decision.undoneAt === undefined &&
    (may('decisions.undo') || (decision.decidedBy === me && may('jobs.decide')));
  return (
    <section className={styles.settled} aria-labelledby="settled-title">
      <h2 id="settled-title">{t('job.settled.title')}</h2>
      {decision ? (
        <div>
          <DecisionWords decision={decision} />
        </div>
      ) : (
        <p>{job.decidedBy && <T id="job.settled.by" components={{ 0: <Actor id={job.decidedBy} /> }} />}</p>
      )}
      {mayUndo && (
        <div className={styles.buttons}>
          <AskButton
            action={t('job.undo.action')}
            title={t('job.undo.title')}
            reason={t('job.undo.reason')}
            onConfirm={async (reason) => {
              await undo(decision.id, reason);
              showToast({ tone: 'done', text: t('job.toast.undone') });
            }}
            text={t('job.undo.text')}
          />
        </div>
      )}
    </section>
  );
}
