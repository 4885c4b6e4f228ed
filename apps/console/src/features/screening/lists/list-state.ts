import type { DesignationList } from '@breakwater/contracts/screening';
import type { Tone } from '../../../ui/tone.ts';

export type ListState = 'syncing' | 'fault' | 'empty' | 'stale' | 'good';

export const STATE_TONES: Readonly<Record<ListState, Tone>> = {
  syncing: 'info',
  fault: 'danger',
  empty: 'neutral',
  stale: 'attention',
  good: 'done',
};

/**
 * How a list stands. A fault comes before age: it says why nothing newer is there.
 *
 * @example
 * ```ts
 * listState({ syncing: false, version: 3, stale: true }) // => 'stale'
 * listState({ syncing: false, version: 0, stale: true }) // => 'empty'
 * ```
 */
export function listState(list: Pick<DesignationList, 'syncing' | 'fault' | 'version' | 'stale'>): ListState {
  if (list.syncing) return 'syncing';
  if (list.fault) return 'fault';
  if (list.version === 0) return 'empty';
  return list.stale ? 'stale' : 'good';
}
