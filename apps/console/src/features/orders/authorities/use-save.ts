import { useQueryClient } from '@tanstack/react-query';
import { showToast } from '../../../ui/toast.tsx';

/** Makes a change to the register, reads it anew, and says what was done. */
export function useSave(): <Answer>(change: () => Promise<Answer>, done: string) => Promise<Answer> {
  const client = useQueryClient();
  return async (change, done) => {
    try {
      const answer = await change();
      showToast({ tone: 'done', text: done });
      return answer;
    } finally {
      await client.invalidateQueries({ queryKey: ['authorities'] });
    }
  };
}
