import type { Order } from '@breakwater/contracts/orders';
import { Button, Group, Modal, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useOrderAct } from './use-order-act.ts';

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
  const act = useOrderAct();
  const [said, setSaid] = useState<string>();
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: () =>
      act(
        () =>
          api.call('orders.callBack', {
            params: { id },
            body: { note: note.trim(), confirmed: said === 'theirs' },
          }),
        t('orders.call-back.done'),
      ),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      title={t('orders.call-back.note')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <p className="prose">{t('orders.call-back.text')}</p>
        <Radio.Group required label={t('orders.call-back.said')} value={said ?? ''} onChange={setSaid}>
          <Radio value="theirs" label={t('orders.call-back.confirmed')} data-autofocus />
          <Radio value="not-theirs" label={t('orders.call-back.denied')} />
        </Radio.Group>
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={5_000}
          label={t('orders.call-back.reason')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={!said || note.trim() === ''}>
            {t('orders.call-back.note')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
