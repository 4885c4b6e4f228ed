import type { KeptData } from '@breakwater/contracts/keeping';
import { deskDay } from '../../ui/desk-time.ts';

/** What stays for one reason, to one day. */
export interface KeptGroup extends Pick<KeptData, 'why' | 'because' | 'byOrder' | 'until'> {
  readonly kept: readonly KeptData[];
}

/** Groups what stays by why and until when, in the order in which it is first named. */
export function groupKept(kept: readonly KeptData[]): readonly KeptGroup[] {
  const groups = new Map<string, KeptGroup & { kept: KeptData[] }>();
  for (const one of kept) {
    const { table: _table, what: _what, rows: _rows, ...reason } = one;
    const key = `${one.why ?? one.because} ${one.until === undefined ? '' : deskDay(one.until)} ${one.byOrder}`;
    const group = groups.get(key) ?? { ...reason, kept: [] };
    group.kept.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
