import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * Which tasks have ended since the page was opened; models and their figures are read anew when one does.
 *
 * @param ended ids of all that have ended, undefined while it is not known
 */
export function useTaskEnds(ended: readonly string[] | undefined): ReadonlySet<string> {
  const client = useQueryClient();
  const first = useRef<ReadonlySet<string>>(undefined);
  if (ended !== undefined) first.current ??= new Set(ended);
  const since = (ended ?? []).filter((id) => first.current?.has(id) === false);
  const key = since.join(' ');
  useEffect(() => {
    if (key !== '') void client.invalidateQueries({ queryKey: ['models'] });
  }, [key, client]);
  return new Set(since);
}
