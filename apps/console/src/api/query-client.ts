import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, NotPermittedError } from './problem.ts';

const MOST_RETRIES = 2;

/** What the server said no to is not asked again; what did not arrive is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) =>
        count < MOST_RETRIES &&
        !(error instanceof NotPermittedError) &&
        !(error instanceof ApiProblem && error.status < 500),
    },
    // What cannot be sent now fails now: kept for later, it would be done after somebody has given it up.
    mutations: { retry: false, networkMode: 'always' },
  },
});
