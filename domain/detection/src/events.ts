import type { Work } from '@breakwater/storage';

/** Out: decisions confirmed texts or no longer do. In every process `Detection.confirmed.follow` is to be called with them. */
export function tellConfirmedChanged(work: Work, decisionIds: readonly string[]): void {
  if (decisionIds.length > 0) work.emit('confirmed.changed', { decisionIds });
}
