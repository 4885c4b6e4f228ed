import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorText } from '../../ui/states.tsx';
import { useAct } from './use-act.ts';

/** Delays what users are told of an order, by a decision with an end; or ends the delay, and they are told at once. */
export function SecrecyButtons({ orderId, delayed }: SecrecyButtonsProps) {
  const t = useT();
  const may = useMay();
  const act = useAct();
  const [asks, setAsks] = useState<'delay' | 'end'>();
  const close = (): void => setAsks(undefined);
  if (!may('orders.legal')) return null;
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setAsks('delay')}>
        {t('disclosure.secrecy.delay')}
      </Button>
      {delayed && (
        <Button variant="default" size="xs" onClick={() => setAsks('end')}>
          {t('disclosure.secrecy.end')}
        </Button>
      )}
      {asks === 'delay' && <DelayDialog orderId={orderId} onClose={close} />}
      <ConfirmDialog
        opened={asks === 'end'}
        title={t('disclosure.secrecy.end')}
        action={t('disclosure.secrecy.end')}
        onClose={close}
        onConfirm={() =>
          act(() => api.call('disclosure.liftSecrecy', { body: { orderId } }), t('disclosure.secrecy.ended'))
        }
      >
        <p className="prose">{t('disclosure.secrecy.end.text')}</p>
      </ConfirmDialog>
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
  const act = useAct();
  const [until, setUntil] = useState('');
  const [order, setOrder] = useState('');
  const send = useMutation({
    mutationFn: () =>
      act(
        () =>
          api.call('disclosure.liftSecrecy', {
            body: { orderId, until: `${until}T23:59:59.000Z`, order: order.trim() },
          }),
        t('disclosure.secrecy.delayed'),
      ),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      title={t('disclosure.secrecy.delay')}
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
        <p className="prose">{t('disclosure.secrecy.delay.text')}</p>
        <TextInput
          required
          data-autofocus
          dir="auto"
          maxLength={500}
          label={t('disclosure.secrecy.order')}
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          label={t('disclosure.secrecy.until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={until === '' || order.trim() === ''}>
            {t('disclosure.secrecy.delay')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
