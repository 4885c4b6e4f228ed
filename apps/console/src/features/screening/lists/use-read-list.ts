import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../api/problem.ts';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { useFailureText } from '../../../ui/failure-text.ts';
import { showToast } from '../../../ui/toast.tsx';

/** After this the server has begun, and says so of the list. */
const BEGUN_MS = 500;

/** Why a version was refused that somebody may take all the same, with what it is beside the one in use. */
export type Refused =
  | { readonly kind: 'smaller'; readonly previous: number; readonly next: number }
  | { readonly kind: 'older'; readonly previous: string; readonly next: string };

export interface ReadOptions {
  readonly given?: boolean;
  readonly allowShrink?: boolean;
  readonly force?: boolean;
}

/** Reads a list and tells what came of it. It goes on when the page is left. `saysFailures`: failures are shown by whoever asks. */
export function useReadList({ saysFailures = false }: { readonly saysFailures?: boolean } = {}) {
  const t = useT();
  const client = useQueryClient();
  const say = useFailureText();
  const reading = useMutation({
    mutationFn: ({ id, ...options }: ReadOptions & { readonly id: string }) => {
      const answer = api.call('screening.syncList', { params: { id }, body: options });
      setTimeout(() => void client.invalidateQueries({ queryKey: ['lists'] }), BEGUN_MS);
      return answer;
    },
    onSuccess: ({ changed, version, entries }) =>
      showToast({
        tone: 'done',
        text: t(changed ? 'lists.read.changed' : 'lists.read.same', { version, count: entries }),
      }),
    onError: (error) => {
      if (!saysFailures && !refusedOf(error)) showToast({ tone: 'danger', text: say(error) });
    },
    // Not waited for: what was asked is done, and what shows it follows.
    onSettled: () => {
      for (const key of ['lists', 'screening']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const refused = refusedOf(reading.error);
  return {
    isReading: reading.isPending,
    error: reading.error,
    refused,
    /** What is asked next where somebody takes it all the same: what was asked, and that. */
    allowed: (): ReadOptions => {
      const { id: _id, ...asked } = reading.variables ?? { id: '' };
      return { ...asked, ...(refused?.kind === 'older' ? { force: true } : { allowShrink: true }) };
    },
    run: (id: string, options: ReadOptions = {}) => reading.mutate({ id, ...options }),
    read: (id: string, options: ReadOptions = {}) => reading.mutateAsync({ id, ...options }),
    reset: reading.reset,
  };
}

function refusedOf(error: unknown): Refused | undefined {
  if (isProblem(error, 'list-shrunk')) {
    const { previous, next } = error.problem;
    if (typeof previous === 'number' && typeof next === 'number') return { kind: 'smaller', previous, next };
  }
  if (isProblem(error, 'list-older')) {
    const { previous, next } = error.problem;
    if (typeof previous === 'string' && typeof next === 'string') return { kind: 'older', previous, next };
  }
  return undefined;
}
