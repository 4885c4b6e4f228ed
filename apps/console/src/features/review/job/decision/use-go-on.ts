import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../../api/problem.ts';
import { api } from '../../../../api/request.ts';
import { useMay } from '../../../../api/session.ts';
import { useFailureText } from '../../../../ui/failure-text.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { jobCaseAheadQuery, jobCaseQuery } from '../queries.ts';

/** Why somebody else has a job, or has to have it: the one after it is tried. */
const NOT_FOR_ME = [
  'job-claimed',
  'job-resolved',
  'job-continued',
  'job-awaiting-second',
  'lead-needed',
  'job-not-found',
];

/**
 * Goes on to the job that comes next, and takes it: what is written on it from then on cannot come too late. Shown at
 * once; where somebody was faster, the one after it is shown.
 */
export function useGoOn(
  ahead: readonly string[],
  onGo: (id: string | undefined) => void,
): () => Promise<void> {
  const client = useQueryClient();
  const may = useMay();
  const sayFailure = useFailureText();

  async function take(id: string): Promise<boolean> {
    try {
      const { job } = await api.call('review.claim', { body: { id } });
      // The page may be reading it as it was before it was taken: what is read last must not be that.
      await client.ensureQueryData(jobCaseQuery(id)).catch(() => undefined);
      for (const query of [jobCaseQuery(id), jobCaseAheadQuery(id)])
        client.setQueryData(query.queryKey, (known) => known && job && { ...known, job });
      await client.invalidateQueries({ queryKey: ['jobs'] });
      return true;
    } catch (error) {
      if (NOT_FOR_ME.some((code) => isProblem(error, code))) return false;
      showToast({ tone: 'danger', text: sayFailure(error) });
      return true;
    }
  }

  async function goOn(): Promise<void> {
    for (const id of ahead) {
      onGo(id);
      if (!may('jobs.decide') || (await take(id))) return;
    }
    onGo(undefined);
  }
  return goOn;
}
