import type { Order } from '@breakwater/contracts/orders';
import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** A call to the number of our own roster, by a person, on record with what was said. */
export function CallBack({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const { callBack } = order;
  return (
    <span className={styles.line}>
      {callBack ? (
        <>
          <StateChip tone={callBack.confirmed ? 'done' : 'danger'}>
            {t(callBack.confirmed ? 'orders.call-back.confirmed' : 'orders.call-back.denied')}
          </StateChip>
          <span>
            <Actor id={callBack.by} /> · <Time at={callBack.at} />
          </span>
          <bdi>{callBack.note}</bdi>
        </>
      ) : (
        <span className="dim">{t('orders.call-back.none')}</span>
      )}
      {may('orders.write') && (
        <Button variant="default" size="compact-xs" onClick={() => setAsks(true)}>
          {t('orders.call-back.note')}
        </Button>
      )}
      {asks && <CallBackDialog id={order.id} onClose={() => setAsks(false)} />}
    </span>
  );
}

function CallBackDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const form = useForm({ said: '', note: '' }, ({ said, note }) =>
    act('orders.callBack', t('orders.call-back.done'), {
      params: { id },
      body: { note: note.trim(), confirmed: said === 'theirs' },
    }),
  );
  const { said, note } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t('orders.call-back.note')}
      text={t('orders.call-back.text')}
      action={t('orders.call-back.note')}
      disabled={said === '' || note.trim() === ''}
      onClose={onClose}
    >
      <Radio.Group required label={t('orders.call-back.said')} {...form.value('said')}>
        <Radio value="theirs" label={t('orders.call-back.confirmed')} data-autofocus />
        <Radio value="not-theirs" label={t('orders.call-back.denied')} />
      </Radio.Group>
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={5_000}
        label={t('orders.call-back.reason')}
        {...form.text('note')}
      />
    </FormDialog>
  );
}
