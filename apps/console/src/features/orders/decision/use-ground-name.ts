import type { Order } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { packQuery } from '../queries.ts';

type Named = Pick<Order, 'instrument' | 'requestType' | 'assessment'>;

/** The grounds on which this order can be refused or narrowed: those of its law, and the tests that it failed. */
export function useGrounds({ instrument, requestType, assessment }: Named): readonly Ground[] {
  const may = useMay();
  const local = useLocalText();
  const pack = useQuery({
    ...packQuery(instrument),
    enabled: instrument !== undefined && may('law.read'),
  }).data;
  const type = pack?.requestTypes.find(({ id }) => id === requestType);
  const grounds = (type?.refusalGrounds ?? []).map(({ id, label, art }) => ({
    id,
    label: local(label),
    art,
  }));
  const failed = (assessment?.tests ?? [])
    .filter(({ result }) => result !== 'passed')
    .map(({ test, label, art }) => ({ id: test as string, label: local(label), art }));
  const known = new Set(grounds.map(({ id }) => id));
  return [...grounds, ...failed.filter(({ id }) => !known.has(id))];
}

export interface Ground {
  readonly id: string;
  readonly label: string;
  readonly art: string;
}

/** What a ground is called, with its article; its id where nobody names it. */
export function useGroundName(order: Named): (id: string) => string {
  const grounds = useGrounds(order);
  return (id) => {
    const ground = grounds.find((one) => one.id === id);
    return ground ? `${ground.label} (\u2068${ground.art}\u2069)` : id;
  };
}
