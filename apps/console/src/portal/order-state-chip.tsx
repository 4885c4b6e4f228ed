import type { OrderState } from '@breakwater/contracts/orders';
import { useT } from '../i18n/t.tsx';
import { StateChip } from '../ui/state-chip.tsx';
import type { Tone } from '../ui/tone.ts';

const TONES: Readonly<Record<OrderState, Tone>> = {
  unread: 'attention',
  received: 'info',
  clarification: 'attention',
  'legal-review': 'info',
  'awaiting-second': 'info',
  approved: 'info',
  'effect-given': 'done',
  partial: 'attention',
  refused: 'neutral',
  withdrawn: 'neutral',
  closed: 'done',
};

/** Where an order stands, as its authority is told: who inside the platform looks at it is not said. */
export function OrderStateChip({ state }: { readonly state: OrderState }) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`portal.state.${state}`)}</StateChip>;
}
