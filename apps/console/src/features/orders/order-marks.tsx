import type { OrderSummary } from '@breakwater/contracts/orders';
import { IconEyeOff, IconUrgent } from '@tabler/icons-react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';

/** That an order says it is an emergency, or that the user may not be told yet. */
export function OrderMarks({ order: { emergency, secrecyUntil } }: { readonly order: Marked }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      {emergency && (
        <span title={t('orders.emergency.text')}>
          <StateChip tone="danger" icon={IconUrgent}>
            {t('orders.emergency')}
          </StateChip>
        </span>
      )}
      {secrecyUntil !== undefined && (
        <span title={t('orders.secret.until', { time: formats.dateTime(secrecyUntil) })}>
          <StateChip tone="attention" icon={IconEyeOff}>
            {t('orders.secret')}
          </StateChip>
        </span>
      )}
    </>
  );
}

type Marked = Pick<OrderSummary, 'emergency' | 'secrecyUntil'>;
