import type { RemovalHold } from '@breakwater/contracts/returns';
import { TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import { FormDialog } from '../../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useAct } from '../../../../ui/use-act.ts';

const DAY_MS = 86_400_000;
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
      until: dayOf(hold ? Date.parse(hold.until) : Date.now() + DEFAULT_DAYS * DAY_MS),
    }),
    ({ order, until }) =>
      act('returns.holdRemoval', t('gate.hold.done'), {
        params: { id: removalId },
        // To the end of that day, wherever the day is.
        body: { order: order.trim(), until: new Date(`${until}T23:59:59Z`).toISOString() },
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
        min={dayOf(Date.now() + DAY_MS)}
        max={dayOf(Date.now() + MOST_DAYS * DAY_MS)}
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

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
