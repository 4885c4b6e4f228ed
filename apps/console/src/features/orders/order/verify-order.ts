import { api } from '../../../api/request.ts';

/** Whether an order is still what the audit log says of it. */
export const verifyOrder = (id: string) => api.call('orders.verify', { params: { id } });
