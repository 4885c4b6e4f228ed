import type { Answer, CallArguments, OperationId } from '@breakwater/client';
import type { WaitingChange } from '@breakwater/contracts/access';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/request.ts';
import { useT } from '../i18n/t.tsx';
import { readAnew } from './read-anew.ts';
import { showToast } from './toast.tsx';

/** What is said when something is done; nothing where what follows says it. */
export type Done<Answered> = string | undefined | ((answer: Answered) => string);

/** Makes a call of the API: its operation, what is said when it is done, and its input. */
export type Act = <Id extends OperationId>(
  id: Id,
  done: Done<Answer<Id>>,
  ...args: CallArguments<Id>
) => Promise<Answer<Id>>;

/** Whether it was done; where not, it waits for a second administrator. Others count under this name what waits. */
export function isDone<Answered>(answer: Answered): answer is Exclude<Answered, WaitingChange> {
  if (typeof answer !== 'object' || answer === null || !('waiting' in answer)) return true;
  return typeof answer.waiting !== 'object';
}

/**
 * Does something, says what was done, and has everything under the keys read anew. Throws what the server refused at once:
 * what was read is old then, and whoever shows the refusal has it read anew: a button at once, a dialog when it closes,
 * since before that it could take the dialog away in which the refusal stands.
 */
export function useDoing(
  ...stale: readonly QueryKey[]
): <Answered>(done: Done<Answered>, work: () => Promise<Answered>) => Promise<Answered> {
  const t = useT();
  const client = useQueryClient();
  return async (done, work) => {
    const keys = [...stale];
    let refetchType: 'active' | 'none' = 'none';
    try {
      const answer = await work();
      refetchType = 'active';
      if (!isDone(answer)) {
        keys.push(['changes']);
        showToast({ tone: 'attention', text: t('ui.waits') });
      } else if (done !== undefined) {
        showToast({ tone: 'done', text: typeof done === 'string' ? done : done(answer) });
      }
      return answer;
    } finally {
      await Promise.all(keys.map((queryKey) => readAnew(client, queryKey, refetchType)));
    }
  };
}

/** Makes calls of the API after which everything under the keys is read anew. */
export function useAct(...stale: readonly QueryKey[]): Act {
  const doing = useDoing(...stale);
  return (id, done, ...args) => doing(done, () => api.call(id, ...args));
}

/**
 * For buttons that act at once: the last refusal stays until something else is done. What was refused was perhaps asked of
 * what is no longer so, as when somebody else was faster, and the page shows at once how it is.
 */
export function useActing() {
  const client = useQueryClient();
  const work = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: () => void client.refetchQueries({ type: 'active', stale: true }),
  });
  return { run: work.mutate, isActing: work.isPending, error: work.error };
}
