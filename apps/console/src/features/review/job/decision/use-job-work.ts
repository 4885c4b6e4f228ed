import type { DecisionPreview, Job, JobResolution } from '@breakwater/contracts/review';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isProblem } from '../../../../api/problem.ts';
import { api } from '../../../../api/request.ts';
import { useSession } from '../../../../api/session.ts';
import { useActorName } from '../../../../api/staff-names.ts';
import { useT } from '../../../../i18n/t.tsx';
import { actorOf } from '../../../../ui/actor.tsx';
import { useFailureText } from '../../../../ui/failure-text.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { jobCaseQuery, previewQuery } from '../queries.ts';
import { dropDraft } from './decision-drafts.ts';
import { forPreview } from './for-preview.ts';

interface Decided {
  readonly job: Job;
  /** Undefined where it could not be found out: the decision does not wait for that. */
  readonly told: DecisionPreview['told'] | undefined;
}

/** What people do with a job. Each answers when the server has done it, and throws what it refused. */
export function useJobWork(jobId: string) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sayFailure = useFailureText();
  const nameOf = useActorName();
  const me = actorOf(useSession()?.staff.id);

  async function refresh(): Promise<void> {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['job-case'] }),
      client.invalidateQueries({ queryKey: ['jobs'] }),
      client.invalidateQueries({ queryKey: ['queues'] }),
    ]);
  }

  function keep(job: Job): Job {
    client.setQueryData(jobCaseQuery(jobId).queryKey, (known) => known && { ...known, job });
    return job;
  }

  async function step(act: () => Promise<Job>): Promise<Job> {
    const job = keep(await act());
    void refresh();
    return job;
  }

  async function claim(): Promise<Job | undefined> {
    const { job } = await api.call('review.claim', { body: { id: jobId } });
    if (job) keep(job);
    void refresh();
    return job;
  }

  /** Takes the job first where nobody has, then decides. Says who is told of it, as the page said before. */
  async function resolve(resolution: JobResolution, claimed: boolean): Promise<Decided> {
    if (!claimed) await claim();
    const told = await client.ensureQueryData(previewQuery(jobId, forPreview(resolution))).then(
      (preview) => preview.told,
      () => undefined,
    );
    const job = await step(() => api.call('review.resolve', { params: { id: jobId }, body: resolution }));
    dropDraft(jobId);
    return { job, told };
  }

  async function undo(decisionId: string, reason: string): Promise<void> {
    await api.call('review.undoDecision', { params: { id: decisionId }, body: { reason } });
    void refresh();
  }

  /** Tells what was decided, and offers to take it back. */
  function tell({ job, told }: Decided): void {
    const { decisionId } = job;
    showToast({
      tone: 'done',
      text: job.state === 'awaiting-second' ? t('job.toast.awaiting') : wordsOf(told),
      ...(job.state === 'resolved' && {
        action: {
          label: t('job.toast.copies'),
          run: () => void navigate({ to: '/review/$id', params: { id: jobId } }),
        },
      }),
      ...(decisionId !== undefined && {
        onUndo: () =>
          void undo(decisionId, t('job.undo.at-once')).then(
            () => showToast({ tone: 'info', text: t('job.toast.undone') }),
            tellFailure,
          ),
      }),
    });
  }

  function wordsOf(told: Decided['told']): string {
    if (told === undefined) return t('job.toast.decided-only');
    if (told.length === 0) return t('job.toast.decided-quietly');
    return t('job.toast.decided', { who: told.map((one) => t(`job.told.${one}`)).join(t('job.list-and')) });
  }

  function tellFailure(error: unknown): void {
    showToast({ tone: 'danger', shownMs: 15_000, text: failureText(error) });
  }

  /** Whose decision it is that came before, and which; one's own is no conflict. */
  function failureText(error: unknown): string {
    const first = isProblem(error, 'job-resolved') || isProblem(error, 'job-awaiting-second');
    if (!first) return sayFailure(error);
    const { decidedBy, confirmedBy, decision } = error.problem as Partial<Record<string, string>>;
    if (decidedBy === me || confirmedBy === me) return t('job.toast.decided-already');
    return t('job.toast.decided-by-other', {
      who: decidedBy === undefined ? t('job.strip.unknown') : nameOf(decidedBy),
      what: t(decision === 'violation' ? 'job.state.violation' : 'job.decision.no-violation'),
    });
  }

  return {
    claim: useMutation({ mutationFn: claim, onError: tellFailure }),
    step: useMutation({ mutationFn: step, onError: tellFailure }),
    resolve,
    undo,
    tell,
    tellFailure,
    refresh,
  };
}
