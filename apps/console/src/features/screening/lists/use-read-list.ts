import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../api/problem.ts';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { useFailureText } from '../../../ui/failure-text.ts';
import { showToast } from '../../../ui/toast.tsx';

/** After this the server has begun, and says so of the list. */
const BEGUN_MS = 500;

/** Both figures of a version that was refused because it is much smaller. */
export interface Shrunk {
  readonly previous: number;
  readonly next: number;
}

export interface ReadOptions {
  readonly given?: boolean;
  readonly allowShrink?: boolean;
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
      if (!saysFailures && !shrunkOf(error)) showToast({ tone: 'danger', text: say(error) });
    },
    // Not waited for: what was asked is done, and what shows it follows.
    onSettled: () => {
      for (const key of ['lists', 'screening']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return {
    isReading: reading.isPending,
    error: reading.error,
    shrunk: shrunkOf(reading.error),
    run: (id: string, options: ReadOptions = {}) => reading.mutate({ id, ...options }),
    read: (id: string, options: ReadOptions = {}) => reading.mutateAsync({ id, ...options }),
    reset: reading.reset,
  };
}

function shrunkOf(error: unknown): Shrunk | undefined {
  if (!isProblem(error, 'list-shrunk')) return undefined;
  const { previous, next } = error.problem;
  return typeof previous === 'number' && typeof next === 'number' ? { previous, next } : undefined;
}
