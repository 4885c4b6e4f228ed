import type { JobCase, JobResolution } from '@breakwater/contracts/review';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMay, useSession, useWellness } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import { Clock } from '../../../ui/clock.tsx';
import { QueueName } from '../../../ui/queue-name.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { AccountStrip } from './case/account-strip.tsx';
import { History } from './case/history.tsx';
import { JobBar } from './case/job-bar.tsx';
import { OrderOfJob } from './case/order-of-job.tsx';
import { Priority } from './case/priority.tsx';
import { SeverityChip } from './case/severity-chip.tsx';
import { SignalTable } from './case/signal-table.tsx';
import { StateOfJob } from './case/state-of-job.tsx';
import { WhyFirst } from './case/why-first.tsx';
import { WhatToCheck } from './check/what-to-check.tsx';
import { CaseContent, onePerContent } from './content/case-content.tsx';
import { ProfileCard, restsOnProfile } from './content/profile-card.tsx';
import { CopiesOfThis } from './copies/copies-of-this.tsx';
import { DecisionPanel } from './decision/decision-panel.tsx';
import { SecondPerson } from './decision/second-person.tsx';
import { SettledDecision } from './decision/settled-decision.tsx';
import { UnsentDecision } from './decision/unsent-decision.tsx';
import { useGoOn } from './decision/use-go-on.ts';
import { useJobWork } from './decision/use-job-work.ts';
import styles from './job-view.module.css';
import { NoticesHere } from './notices/notices-here.tsx';
import { jobCaseAheadQuery, jobCaseQuery } from './queries.ts';
import { gatherReasons } from './why/gather-reasons.ts';
import { WhyHere } from './why/why-here.tsx';

/** A job on one page: why it is here, the content, the account, its history, and the decision. */
export function JobView({ id, ahead, onGo }: JobViewProps) {
  const client = useQueryClient();
  const query = useQuery({
    ...jobCaseQuery(id),
    placeholderData: () => client.getQueryData(jobCaseAheadQuery(id).queryKey),
  });
  // What comes next is read while this one is looked at, so that going on shows it at once.
  useEffect(() => {
    for (const next of ahead) void client.prefetchQuery(jobCaseAheadQuery(next));
  }, [ahead, client]);
  return (
    <QueryState query={query} rows={14}>
      {(jobCase) => <Loaded key={id} jobCase={jobCase} ahead={ahead} onGo={onGo} />}
    </QueryState>
  );
}

interface JobViewProps {
  readonly id: string;
  /** Ids of the jobs that come after this one. */
  readonly ahead: readonly string[];
  /** Opens another job, or none. */
  readonly onGo: (id: string | undefined) => void;
}

function Loaded({ jobCase, ahead, onGo }: LoadedProps) {
  const t = useT();
  const goOn = useGoOn(ahead, onGo);
  const { job, items, account } = jobCase;
  const onProfile = restsOnProfile(items);
  const { foldSevere } = useWellness();
  const severe = job.severity === 'high' || job.severity === 'critical';
  // The first reason opens by itself, unless what it would show is folded for this person.
  const [openRule, setOpenRule] = useState(() =>
    severe && foldSevere && !onProfile ? undefined : gatherReasons(jobCase).counting[0]?.rule.id,
  );
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.parentElement?.scrollTo({ top: 0 });
    // Where the button that was pressed is gone, reading goes on here.
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  }, []);
  const profile = <ProfileCard account={account} items={items} onRule={setOpenRule} />;
  const contentId = onePerContent(items)[0]?.event.contentId;
  return (
    <div ref={root} className={styles.job} tabIndex={-1} data-job={job.id}>
      <header className={styles.head}>
        <div className={styles.line}>
          <SeverityChip severity={job.severity} />
          <StateOfJob job={job} />
          {job.dueAt && <Clock startedAt={job.createdAt} dueAt={job.dueAt} />}
          <span className="dim">
            {t('job.priority.title')} <Priority job={job} focusable />
          </span>
          <span className={styles.ids}>
            <QueueName id={job.queue} />
          </span>
        </div>
        {job.state !== 'resolved' && <WhyFirst job={job} />}
        {job.ordered && (
          <p className="prose">
            <OrderOfJob ordered={job.ordered} />. {t('job.order.text')}
          </p>
        )}
        <AccountStrip jobCase={jobCase} />
        <JobBar job={job} onLeave={() => void goOn()} />
      </header>
      <div className={styles.columns}>
        <div className={styles.evidence}>
          <NoticesHere jobCase={jobCase} onGo={onGo} />
          <WhyHere jobCase={jobCase} openRule={openRule} onOpenRule={setOpenRule} />
          {job.state !== 'resolved' && <WhatToCheck labels={jobCase.labels} />}
          {onProfile && profile}
          <CaseContent jobCase={jobCase} contentId={contentId} onRule={setOpenRule} />
          {!onProfile && profile}
          <SignalTable items={items} />
          <History jobCase={jobCase} />
        </div>
        <div className={styles.decision}>
          <Decide
            jobCase={jobCase}
            contentId={contentId}
            onGoOn={goOn}
            onConfirmed={() => onGo(ahead[0])}
            onBack={() => onGo(job.id)}
          />
        </div>
      </div>
    </div>
  );
}

interface LoadedProps extends Omit<JobViewProps, 'id'> {
  readonly jobCase: JobCase;
}

interface DecideProps {
  readonly jobCase: JobCase;
  readonly contentId: string | undefined;
  readonly onGoOn: () => Promise<void>;
  /** What waits for a second person is not taken: the one after it is opened as it is. */
  readonly onConfirmed: () => void;
  /** Back to this job, when its decision was refused. */
  readonly onBack: () => void;
}

/** The decision as far as it is: to be made, waiting for a second person, or made. */
function Decide({ jobCase, contentId, onGoOn, onConfirmed, onBack }: DecideProps) {
  const t = useT();
  const may = useMay();
  const me = actorOf(useSession()?.staff.id);
  const { job, decisions } = jobCase;
  const { resolve, tell, tellFailure, refresh } = useJobWork(job.id);
  const decision = decisions.find(
    ({ id, jobId }) => id === job.decisionId || (!job.decisionId && jobId === job.id),
  );
  if (job.state === 'awaiting-second' && decision)
    return (
      <>
        <SecondPerson decision={decision} onDone={onConfirmed} />
        <UnsentDecision jobId={job.id} decision={decision} />
      </>
    );
  if (job.state === 'resolved')
    return (
      <>
        <SettledDecision job={job} decision={decision} />
        {decision && !decision.ordered && decision.undoneAt === undefined && may('jobs.decide') && (
          <CopiesOfThis decision={decision} />
        )}
        <UnsentDecision jobId={job.id} decision={decision} />
      </>
    );
  const mine = job.claimedBy === me;
  const held = job.state === 'claimed' && !mine;
  /** Goes on at once; when the server refuses, comes back with what was written and says why. */
  async function decide(resolution: JobResolution): Promise<void> {
    const gone = onGoOn();
    try {
      tell(await resolve(resolution, mine));
    } catch (error) {
      tellFailure(error);
      await Promise.all([refresh(), gone]);
      onBack();
    }
  }
  return (
    <>
      {held && <p className="dim">{t('job.panel.held')}</p>}
      {!may('jobs.decide') && <p className="dim">{t('job.panel.read-only')}</p>}
      <DecisionPanel
        jobCase={jobCase}
        contentId={contentId}
        disabled={held || !may('jobs.decide')}
        onDecide={(resolution) => void decide(resolution)}
      />
    </>
  );
}
