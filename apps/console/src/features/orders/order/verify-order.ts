import { api } from '../../../api/request.ts';
import { pathOfOrder } from '../queries.ts';

/** Whether an order is still what the audit log says of it. */
export interface OrderVerification {
  readonly ok: boolean;
  readonly faults: readonly string[];
}

export async function verifyOrder(id: string): Promise<OrderVerification> {
  return api.get<OrderVerification>(`${pathOfOrder(id)}/verify`);
}
