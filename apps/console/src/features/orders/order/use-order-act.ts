import { useQueryClient } from '@tanstack/react-query';
import { showToast } from '../../../ui/toast.tsx';

/** Does something with an order, reads it anew, and says what was done. */
export function useOrderAct(): (act: () => Promise<unknown>, done: string) => Promise<void> {
  const client = useQueryClient();
  return async (act, done) => {
    try {
      await act();
      showToast({ tone: 'done', text: done });
    } finally {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['orders'] }),
        client.invalidateQueries({ queryKey: ['disclosure'] }),
      ]);
    }
  };
}
