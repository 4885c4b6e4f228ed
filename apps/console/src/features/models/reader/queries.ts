import type { PolicyModelReading } from '@breakwater/contracts/detection';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

const REFRESH_MS = 10_000;
export const policyModelQuery = queryOptions({
  queryKey: ['policy-model'],
  queryFn: ({ signal }) => api.call('detection.policyModel', { signal }),
  refetchInterval: REFRESH_MS,
});

/** Asks the policy model about a text, within its budget like any other question. */
export function tryPolicyModel(text: string): Promise<PolicyModelReading> {
  return api.call('detection.tryPolicyModel', { body: { question: { text } } });
}
