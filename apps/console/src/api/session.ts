import type { Permission } from '@breakwater/contracts';
import type { StaffPreferences, StaffSession } from '@breakwater/contracts/access';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';
import { api, clientHooks } from './request.ts';

export type Session = StaffSession;
export type Preferences = StaffPreferences;
/** How hard material is shown: until asked for, grey, blurred, mute, and folded to a line. */
export type Wellness = StaffPreferences['wellness'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => keepSession(await api.call('access.session', { signal })),
  staleTime: 60_000,
});

/** Notes a session that the server gave, so that everything after carries its proof. */
export function keepSession(session: Session): Session {
  clientHooks.csrf = session.csrf;
  queryClient.setQueryData(sessionQuery.queryKey, session);
  return session;
}

/** Forgets the session and everything that was read with it. */
export function dropSession(): void {
  clientHooks.csrf = undefined;
  queryClient.clear();
}

/** The session of now; only below the frame, where there is one. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether this person may: `const may = useMay(); may('jobs.decide')`. */
export function useMay(): (permission: Permission) => boolean {
  const session = useSession();
  return (permission) => session?.permissions.includes(permission) ?? false;
}

export function useWellness(): Wellness {
  const session = useSession();
  return session?.staff.preferences.wellness ?? { greyscale: true, blur: true, mute: true, foldSevere: true };
}
