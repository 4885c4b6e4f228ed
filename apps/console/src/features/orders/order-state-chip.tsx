import type { Order } from '@breakwater/contracts/orders';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const TONES: Readonly<Record<Order['state'], Tone>> = {
  unread: 'attention',
  received: 'info',
  clarification: 'neutral',
  'legal-review': 'attention',
  'awaiting-second': 'attention',
  approved: 'info',
  'effect-given': 'done',
  partial: 'done',
  refused: 'done',
  withdrawn: 'neutral',
  closed: 'neutral',
};

export function OrderStateChip({ state }: { readonly state: Order['state'] }) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`orders.state.${state}`)}</StateChip>;
}
