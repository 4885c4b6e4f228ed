import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import { showToast } from '../../ui/toast.tsx';

/** Does something in disclosure, reads everything of it anew, and says what was done. */
export function useAct(): <Answer = unknown>(path: string, body: object, done: string) => Promise<Answer> {
  const client = useQueryClient();
  return async <Answer>(path: string, body: object, done: string) => {
    try {
      const answer = await api.post<Answer>(`/v1/disclosure/${path}`, body);
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
