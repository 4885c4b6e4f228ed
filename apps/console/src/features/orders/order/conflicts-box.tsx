import type { LawConflict, Order } from '@breakwater/contracts/orders';
import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useOrderAct } from './use-order-act.ts';

/** Law of another state that stands against the order, and how that was resolved. */
export function ConflictsBox({ order: { id, conflicts } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useOrderAct();
  const [raising, setRaising] = useState(false);
  const [resolving, setResolving] = useState<LawConflict>();
  const mayRaise = may('orders.write');
  const mayResolve = may('orders.legal');
  if (conflicts.length === 0 && !mayRaise) return null;
  return (
    <section className={styles.box} aria-labelledby="order-conflicts">
      <div className={styles.spread}>
        <h2 id="order-conflicts">{t('orders.conflicts', { count: conflicts.length })}</h2>
        {mayRaise && (
          <Button variant="default" size="compact-xs" onClick={() => setRaising(true)}>
            {t('orders.conflict.raise')}
          </Button>
        )}
      </div>
      <ul className={styles.rows}>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <p className={styles.line}>
              <bdi>
                <strong>{conflict.law}</strong>
              </bdi>
              <span className="dim">
                <Actor id={conflict.raisedBy} /> · <Time at={conflict.raisedAt} />
              </span>
            </p>
            <UserText>{conflict.why}</UserText>
            {conflict.resolvedAt === undefined
              ? mayResolve && (
                  <Button variant="default" size="compact-xs" onClick={() => setResolving(conflict)}>
                    {t('orders.conflict.resolve')}
                  </Button>
                )
              : conflict.resolution !== undefined && (
                  <p>
                    {t('orders.conflict.resolved')} <bdi>{conflict.resolution}</bdi>
                  </p>
                )}
          </li>
        ))}
      </ul>
      {raising && <RaiseDialog id={id} onClose={() => setRaising(false)} />}
      <ConfirmDialog
        opened={resolving !== undefined}
        title={t('orders.conflict.resolve')}
        action={t('orders.conflict.resolve')}
        reason={t('orders.conflict.resolution')}
        onClose={() => setResolving(undefined)}
        onConfirm={(resolution) =>
          act(
            () =>
              api.call('orders.resolveConflict', {
                params: { id, conflict: resolving?.id ?? '' },
                body: { resolution },
              }),
            t('orders.conflict.done'),
          )
        }
      />
    </section>
  );
}

function RaiseDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT();
  const act = useOrderAct();
  const [law, setLaw] = useState('');
  const [why, setWhy] = useState('');
  const [error, setError] = useState<unknown>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      const body = { law: law.trim(), why: why.trim() };
      await act(() => api.call('orders.addConflict', { params: { id }, body }), t('orders.conflict.raised'));
      onClose();
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <Modal
      opened
      title={t('orders.conflict.raise')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          required
          data-autofocus
          dir="auto"
          maxLength={500}
          label={t('orders.conflict.law')}
          value={law}
          onChange={(event) => setLaw(event.currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={10_000}
          label={t('orders.conflict.why')}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <div role="alert">{error !== undefined && <ErrorText error={error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={law.trim() === '' || why.trim() === ''}>
            {t('orders.conflict.raise')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
