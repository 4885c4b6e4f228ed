import type { Order } from '@breakwater/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { showToast } from '../../../ui/toast.tsx';
import { pathOfOrder } from '../queries.ts';

/** Does something with an order, reads it anew, and says what was done. */
export function useOrderAct(id: string): (path: string, body: object, done: string) => Promise<void> {
  const client = useQueryClient();
  return async (path, body, done) => {
    try {
      await api.post<Order>(`${pathOfOrder(id)}/${path}`, body);
      showToast({ tone: 'done', text: done });
    } finally {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['orders'] }),
        client.invalidateQueries({ queryKey: ['disclosure'] }),
      ]);
    }
  };
}
