import type { AccountView } from '@breakwater/contracts/accounts';
import type { Decision } from '@breakwater/contracts/review';
import { Link } from '@tanstack/react-router';
import { useMay, useSession } from '../../api/session.ts';
import { OwnText } from '../../i18n/own-text.tsx';
import { useT } from '../../i18n/t.tsx';
import { actorOf } from '../../ui/actor.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { Time } from '../../ui/time.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ActionWords } from '../review/job/case/action-words.tsx';
import { DecisionWords } from '../review/job/case/decision-words.tsx';
import { StateOfJob } from '../review/job/case/state-of-job.tsx';
import styles from './account.module.css';
import { StrikesChart } from './strikes-chart.tsx';

/** What stands against an account: strikes, what is in force, decisions with the way back, and its jobs. */
export function AccountRecord({ view }: { readonly view: AccountView }) {
  const t = useT();
  const { strikes, actions, decisions, jobs } = view;
  const inForce = actions.filter(({ endedAt }) => endedAt === undefined);
  return (
    <>
      <section className={styles.block}>
        <StrikesChart record={strikes} />
      </section>
      <section className={styles.block}>
        <h2>{t('account.in-force', { count: inForce.length })}</h2>
        <ul className={styles.list}>
          {inForce.map((action) => (
            <li key={action.id}>
              <ActionWords action={action} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.block}>
        <h2>{t('account.decisions', { count: decisions.length })}</h2>
        <ul className={styles.list}>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <DecisionWords decision={decision} after={<UndoDecision decision={decision} />} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.block}>
        <h2>{t('account.jobs', { count: jobs.length })}</h2>
        <ul className={styles.list}>
          {jobs.map((job) => (
            <li key={job.id}>
              <StateOfJob job={job} />{' '}
              <Link to="/review/$id" params={{ id: job.id }}>
                <OwnText of={job} field="because" />
              </Link>{' '}
              <span className="dim">
                <Time at={job.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function UndoDecision({ decision }: { readonly decision: Decision }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['account']);
  const me = actorOf(useSession()?.staff.id);
  const own = decision.decidedBy === me && may('jobs.decide');
  const stands = decision.undoneAt === undefined && decision.outcome !== 'rejected';
  if (!stands || !(own || may('decisions.undo'))) return null;
  return (
    <AskButton
      size="compact-xs"
      action={t('job.undo.action')}
      title={t('job.undo.title')}
      reason={t('job.undo.reason')}
      onConfirm={(reason) =>
        act('review.undoDecision', t('job.toast.undone'), { params: { id: decision.id }, body: { reason } })
      }
      text={t('job.undo.text')}
    />
  );
}
