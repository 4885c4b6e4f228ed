import type { Order } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { usePartWords } from '../../../i18n/word-of.ts';
import { packQuery } from '../queries.ts';

type Named = Pick<Order, 'instrument' | 'requestType' | 'assessment'>;

/**
 * The grounds on which this order can be refused or narrowed: those of its law, and the tests that it failed. Those that the
 * law leaves to somebody else are among them, with what a platform does instead; nobody here decides on them.
 */
export function useGrounds({ instrument, requestType, assessment }: Named): readonly Ground[] {
  const may = useMay();
  const local = useLocalText();
  const wordOf = usePartWords('law');
  const pack = useQuery({
    ...packQuery(instrument),
    enabled: instrument !== undefined && may('law.read'),
  }).data;
  const type = pack?.requestTypes.find(({ id }) => id === requestType);
  const grounds = (type?.refusalGrounds ?? []).map(({ id, label, art, by, instead }): Ground => {
    const named = { id, label: local(label), art };
    if (by.includes('addressee')) return named;
    return {
      ...named,
      ofOthers: by.map((user) => wordOf('user', user)),
      ...(instead && { instead: local(instead) }),
    };
  });
  const failed = (assessment?.tests ?? [])
    // A test that says what to do instead leads to a ground of somebody else.
    .filter(({ result, instead }) => result !== 'passed' && instead === undefined)
    .map(({ test, label, art }): Ground => ({ id: test, label: local(label), art }));
  const known = new Set(grounds.map(({ id }) => id));
  return [...grounds, ...failed.filter(({ id }) => !known.has(id))];
}

export interface Ground {
  readonly id: string;
  readonly label: string;
  readonly art: string;
  /** Who may use it, where that is not the platform. */
  readonly ofOthers?: readonly string[];
  /** What the platform does instead. */
  readonly instead?: string;
}

/** What a ground is called, with its article; its id where nobody names it. */
export function useGroundName(order: Named): (id: string) => string {
  const grounds = useGrounds(order);
  return (id) => {
    const ground = grounds.find((one) => one.id === id);
    return ground ? groundText(ground) : id;
  };
}

export const groundText = ({ label, art }: Ground): string => `${label} (\u2068${art}\u2069)`;
