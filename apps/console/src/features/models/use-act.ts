import { useQueryClient } from '@tanstack/react-query';
import { showToast } from '../../ui/toast.tsx';

/** Does something about models, reads everything of them anew, and says what was done. */
export function useAct(): <Answer>(act: () => Promise<Answer>, done: string) => Promise<Answer> {
  const client = useQueryClient();
  return async (act, done) => {
    try {
      const answer = await act();
      showToast({ tone: 'done', text: done });
      return answer;
    } finally {
      await client.invalidateQueries({ queryKey: ['models'] });
    }
  };
}
