import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Reads models and their figures anew when a training or an evaluation has ended. */
export function useTaskEnds(openIds: string): void {
  const client = useQueryClient();
  const before = useRef(openIds);
  useEffect(() => {
    const hasEnded = before.current.split(' ').some((id) => id !== '' && !openIds.includes(id));
    before.current = openIds;
    if (hasEnded) void client.invalidateQueries({ queryKey: ['models'] });
  }, [openIds, client]);
}
