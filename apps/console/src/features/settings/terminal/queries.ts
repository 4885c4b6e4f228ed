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
      api.get<WaitingTerminal>(`/v1/session/device/${encodeURIComponent(code)}`, undefined, signal),
    retry: false,
  });
