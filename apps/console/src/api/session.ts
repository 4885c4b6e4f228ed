import type { Permission, Role } from '@breakwater/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';
import { api, clientHooks } from './request.ts';

/** What a person set for themselves. */
export interface Preferences {
  readonly locale: 'en' | 'ur';
  readonly theme: 'light' | 'dark' | 'auto';
  readonly wellness: Wellness;
  readonly languages: readonly string[];
}

/** How hard material is shown: until asked for, grey, blurred, mute, and folded to a line. */
export interface Wellness {
  readonly greyscale: boolean;
  readonly blur: boolean;
  readonly mute: boolean;
  readonly foldSevere: boolean;
}

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly createdAt: string;
  readonly lastSeenAt?: string;
  readonly preferences: Preferences;
}

export interface Session {
  readonly staff: StaffMember;
  readonly permissions: readonly Permission[];
  readonly csrf: string;
  readonly expiresAt: string;
  readonly idleExpiresAt: string;
  readonly steppedUpUntil?: string;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => keepSession(await api.get<Session>('/v1/session', undefined, signal)),
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
