import { useQueryClient } from '@tanstack/react-query';
import { showToast } from '../../ui/toast.tsx';

/** Does something in disclosure, reads everything of it anew, and says what was done. */
export function useAct(): <Answer>(act: () => Promise<Answer>, done: string) => Promise<Answer> {
  const client = useQueryClient();
  return async (act, done) => {
    try {
      const answer = await act();
      showToast({ tone: 'done', text: done });
      return answer;
    } finally {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['disclosure'] }),
        client.invalidateQueries({ queryKey: ['orders'] }),
      ]);
    }
  };
}
