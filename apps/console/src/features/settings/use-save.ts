import type { WaitingChange } from '@breakwater/contracts/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import { showToast } from '../../ui/toast.tsx';

/** Whether it was done; where not, it waits for a second administrator. */
export function isDone<Answer>(answer: Answer): answer is Exclude<Answer, WaitingChange> {
  return typeof answer !== 'object' || answer === null || !('waiting' in answer);
}

/** A change that is told when done, after which what hangs on it is read anew. */
export function useSave<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  keys: readonly (readonly unknown[])[],
  onDone?: (answer: Exclude<Answer, WaitingChange>) => void,
) {
  const t = useT();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
      if (!isDone(answer)) {
        await client.invalidateQueries({ queryKey: ['changes'] });
        showToast({ tone: 'attention', text: t('settings.waits') });
        return;
      }
      showToast({ tone: 'done', text: t('settings.saved') });
      onDone?.(answer);
    },
  });
}
