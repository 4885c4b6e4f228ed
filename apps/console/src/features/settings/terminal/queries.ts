import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

/** A terminal at which somebody is signing in. */
export type WaitingTerminal = Answer<'access.device'>;

export const terminalQuery = (code: string) =>
  queryOptions({
    queryKey: ['terminal', code],
    queryFn: ({ signal }) => api.call('access.device', { params: { code }, signal }),
    retry: false,
  });
