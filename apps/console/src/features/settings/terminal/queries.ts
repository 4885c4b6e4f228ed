import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

/** A terminal at which somebody is signing in. */
export interface WaitingTerminal {
  readonly code: string;
  /** What it says of itself. */
  readonly machine: string;
  readonly startedAt: string;
  readonly expiresAt: string;
}

export const terminalQuery = (code: string) =>
  queryOptions({
    queryKey: ['terminal', code],
    queryFn: ({ signal }) =>
      api.call('access.device', { params: { code }, signal }),
    retry: false,
  });
