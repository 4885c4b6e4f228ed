import type { JobCase } from '@breakwater/contracts/review';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OwnText } from '../../../../i18n/own-text.tsx';
import { useT } from '../../../../i18n/t.tsx';
import { Actor } from '../../../../ui/actor.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Name } from '../../../../ui/user-text.tsx';
import { ActionWords } from './action-words.tsx';
import { DecisionWords } from './decision-words.tsx';
import styles from './history.module.css';
import { StateOfJob } from './state-of-job.tsx';

/** What was decided and done before, who reported, and what else is open about the account. */
export function History({ jobCase }: { readonly jobCase: JobCase }) {
  const t = useT();
  const { decisions, actions, reports, otherJobs, job } = jobCase;
  const inForce = actions.filter(({ endedAt }) => endedAt === undefined);
  return (
    <div className={styles.history}>
      <Part title={t('job.history.in-force', { count: inForce.length })} show={inForce.length > 0}>
        {inForce.map((action) => (
          <li key={action.id}>
            <ActionWords action={action} />
          </li>
        ))}
      </Part>
      <Part title={t('job.history.decisions', { count: decisions.length })} show={decisions.length > 0}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionWords decision={decision} />
          </li>
        ))}
      </Part>
      <Part title={t('job.history.reports', { count: reports.length })} show={reports.length > 0}>
        {reports.map(({ at, reason, note, reporter }) => (
          <li key={`${at} ${reason} ${reporter ?? ''}`}>
            <span className={styles.line}>
              <StateChip>{reason}</StateChip>
              {reporter && <Name>{reporter}</Name>}
              <span className="dim">
                <Time at={at} />
              </span>
            </span>
            {note && (
              <p className="user-text" dir="auto" lang="">
                {note}
              </p>
            )}
          </li>
        ))}
      </Part>
      <Part title={t('job.history.other-jobs', { count: otherJobs.length })} show={otherJobs.length > 0}>
        {otherJobs.map((other) => (
          <li key={other.id}>
            <span className={styles.line}>
              <StateOfJob job={other} />
              <Link to="/review/$id" params={{ id: other.id }}>
                <OwnText of={other} field="because" />
              </Link>
              <span className="dim">
                <Time at={other.createdAt} />
              </span>
            </span>
          </li>
        ))}
      </Part>
      {job.escalatedBecause && (
        <Part title={t('job.history.escalated')} show>
          <li>
            {job.escalatedBy && <Actor id={job.escalatedBy} />}: <q dir="auto">{job.escalatedBecause}</q>
          </li>
        </Part>
      )}
    </div>
  );
}

function Part({ title, show, children }: PartProps) {
  if (!show) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly show: boolean;
  readonly children: ReactNode;
}
