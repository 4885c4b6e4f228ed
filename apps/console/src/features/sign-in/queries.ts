import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

/** Ways to sign in here. */
export interface SignInMethods {
  readonly password: boolean;
  readonly passkey: boolean;
  readonly oidc?: { readonly name: string };
}

export const methodsQuery = queryOptions({
  queryKey: ['session', 'methods'],
  queryFn: ({ signal }) => api.call('access.signInMethods', { signal }),
});

/** Whether nobody works here yet. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api.call('access.setUpState', { signal }),
});
