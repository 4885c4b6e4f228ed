import type { RemovalHold } from '@breakwater/contracts/returns';
import { TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import { deskDay, deskDayAfter, endOfDay } from '../../../../ui/desk-time.ts';
import { FormDialog } from '../../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useAct } from '../../../../ui/use-act.ts';

const DEFAULT_DAYS = 90;
/** A hold that is needed for longer is set again. */
const MOST_DAYS = 364;

/** Holds a removal for an order, up to a day. */
export function HoldDialog({ removalId, hold, onClose }: HoldDialogProps) {
  const t = useT();
  const act = useAct(['removals']);
  const form = useForm(
    () => ({
      order: hold?.order ?? '',
      until: hold ? deskDay(hold.until) : deskDayAfter(Date.now(), DEFAULT_DAYS),
    }),
    ({ order, until }) =>
      act('returns.holdRemoval', t('gate.hold.done'), {
        params: { id: removalId },
        body: { order: order.trim(), until: endOfDay(until) },
      }),
  );
  const { order, until } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t(hold ? 'gate.hold.change' : 'gate.hold.set')}
      text={t('gate.hold.text')}
      action={t('gate.hold.set')}
      disabled={order.trim() === '' || until === ''}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('gate.hold.order')}
        description={t('gate.hold.order.help')}
        {...form.text('order')}
      />
      <TextInput
        required
        type="date"
        min={deskDayAfter(Date.now(), 1)}
        max={deskDayAfter(Date.now(), MOST_DAYS)}
        label={t('gate.hold.until')}
        description={t('gate.hold.until.help')}
        {...form.text('until')}
      />
    </FormDialog>
  );
}

interface HoldDialogProps {
  readonly removalId: string;
  readonly hold: RemovalHold | undefined;
  readonly onClose: () => void;
}
