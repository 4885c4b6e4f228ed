import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Takes what was read under a key for old; `active` has what is shown read at once. An answer that is still on its way was
 * perhaps made before what was done: a first one would be taken for the new one, and stay.
 */
export async function readAnew(
  client: QueryClient,
  queryKey: QueryKey,
  refetchType: 'active' | 'none',
): Promise<void> {
  if (refetchType === 'active') await client.cancelQueries({ queryKey, fetchStatus: 'fetching' });
  await client.invalidateQueries({ queryKey, refetchType });
}
