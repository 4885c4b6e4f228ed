import type { RemovalHold } from '@breakwater/contracts/returns';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';
import { ErrorText } from '../../../../ui/states.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import styles from '../gate.module.css';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 90;
/** A hold that is needed for longer is set again. */
const MOST_DAYS = 364;

/** Holds a removal for an order, up to a day. */
export function HoldDialog({ removalId, hold, onClose }: HoldDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [order, setOrder] = useState(hold?.order ?? '');
  const [until, setUntil] = useState(
    dayOf(hold ? Date.parse(hold.until) : Date.now() + DEFAULT_DAYS * DAY_MS),
  );
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      // To the end of that day, wherever the day is.
      const end = new Date(`${until}T23:59:59Z`).toISOString();
      await api.call('returns.holdRemoval', {
        params: { id: removalId },
        body: {
          order: order.trim(),
          until: end,
        },
      });
      await client.invalidateQueries({ queryKey: ['removals'] });
      showToast({ tone: 'done', text: t('gate.hold.done') });
      onClose();
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Modal
      opened
      title={t(hold ? 'gate.hold.change' : 'gate.hold.set')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className="prose">{t('gate.hold.text')}</p>
        <TextInput
          required
          data-autofocus
          dir="auto"
          maxLength={200}
          label={t('gate.hold.order')}
          description={t('gate.hold.order.help')}
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          min={dayOf(Date.now() + DAY_MS)}
          max={dayOf(Date.now() + MOST_DAYS * DAY_MS)}
          label={t('gate.hold.until')}
          description={t('gate.hold.until.help')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <div role="alert">{state.error !== undefined && <ErrorText error={state.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={state.busy} disabled={order.trim() === '' || until === ''}>
            {t('gate.hold.set')}
          </Button>
        </Group>
      </form>
    </Modal>
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
