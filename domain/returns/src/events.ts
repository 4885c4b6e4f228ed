import type { Work } from '@breakwater/storage';

/** Out: removals were added, changed or taken away. In every process `Returns.follow` is to be called with it. */
export function tellRemovalsChanged(work: Work, removalIds: readonly string[]): void {
  if (removalIds.length > 0) work.emit('removals.changed', { removalIds });
}
