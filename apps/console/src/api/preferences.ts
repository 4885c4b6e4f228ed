import { queryClient } from './query-client.ts';
import { api } from './request.ts';
import { type Preferences, type Session, sessionQuery } from './session.ts';

/** Keeps what a person set for themselves; shown at once, taken back when the server refuses. */
export async function savePreferences(change: Partial<Preferences>): Promise<void> {
  const before = queryClient.getQueryData<Session>(sessionQuery.queryKey);
  if (!before) return;
  const preferences = { ...before.staff.preferences, ...change };
  queryClient.setQueryData<Session>(sessionQuery.queryKey, {
    ...before,
    staff: { ...before.staff, preferences },
  });
  try {
    await api.call('access.changeMe', { body: { preferences } });
  } catch (error) {
    queryClient.setQueryData<Session>(sessionQuery.queryKey, before);
    throw error;
  }
}
