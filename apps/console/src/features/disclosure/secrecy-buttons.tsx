import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { endOfDay } from '../../ui/desk-time.ts';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { useAct } from '../../ui/use-act.ts';

/** Delays what users are told of an order, by a decision with an end; or ends the delay, and they are told at once. */
export function SecrecyButtons({ orderId, delayed }: SecrecyButtonsProps) {
  const t = useT();
  const may = useMay();
  const act = useAct(['disclosure'], ['orders']);
  const [delaying, setDelaying] = useState(false);
  if (!may('orders.legal')) return null;
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setDelaying(true)}>
        {t('disclosure.secrecy.delay')}
      </Button>
      {delayed && (
        <AskButton
          size="xs"
          action={t('disclosure.secrecy.end')}
          onConfirm={() =>
            act('disclosure.liftSecrecy', t('disclosure.secrecy.ended'), { body: { orderId } })
          }
          text={t('disclosure.secrecy.end.text')}
        />
      )}
      {delaying && <DelayDialog orderId={orderId} onClose={() => setDelaying(false)} />}
    </Group>
  );
}

interface SecrecyButtonsProps {
  readonly orderId: string;
  /** Whether a notice waits for the end of a secrecy. */
  readonly delayed: boolean;
}

function DelayDialog({ orderId, onClose }: { readonly orderId: string; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['disclosure'], ['orders']);
  const form = useForm({ until: '', order: '' }, ({ until, order }) =>
    act('disclosure.liftSecrecy', t('disclosure.secrecy.delayed'), {
      body: { orderId, until: endOfDay(until), order: order.trim() },
    }),
  );
  const { until, order } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t('disclosure.secrecy.delay')}
      text={t('disclosure.secrecy.delay.text')}
      action={t('disclosure.secrecy.delay')}
      disabled={until === '' || order.trim() === ''}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={500}
        label={t('disclosure.secrecy.order')}
        {...form.text('order')}
      />
      <TextInput required type="date" label={t('disclosure.secrecy.until')} {...form.text('until')} />
    </FormDialog>
  );
}
