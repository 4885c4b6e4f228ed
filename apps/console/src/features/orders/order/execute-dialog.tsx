import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { type ReviewAction, reviewActions } from './restricting.ts';
import { useOrderAct } from './use-order-act.ts';

/** Gives effect to an order through review: each target gets a decision with a statement of its own. */
export function ExecuteDialog({ order, tasks, onClose }: ExecuteDialogProps) {
  const t = useT();
  const act = useOrderAct();
  const titleOf = usePolicyTitle();
  const policies = (useQuery(policiesQuery).data ?? []).filter(({ retiredAt }) => retiredAt === undefined);
  const actions = reviewActions(tasks[0]?.kind ?? 'remove');
  const [policy, setPolicy] = useState<string | null>(null);
  const [action, setAction] = useState<ReviewAction | undefined>(actions[0]);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const complete = policy !== null && action !== undefined && reason.trim() !== '';
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!complete) return;
    setError(undefined);
    setBusy(true);
    try {
      await act(
        () =>
          api.call('orders.executeTasks', {
            params: { id: order.id },
            body: {
              taskIds: tasks.map(({ id }) => id),
              policy,
              action,
              reason: reason.trim(),
              territories: action === 'geo-restrict' ? order.form.territories : undefined,
            },
          }),
        t('orders.executed', { count: tasks.length }),
      );
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal
      opened
      size="lg"
      title={t('orders.execute', { count: tasks.length })}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Select
          required
          searchable
          data-autofocus
          label={t('orders.execute.policy')}
          data={policies.map(({ id }) => ({ value: id, label: titleOf(id) }))}
          value={policy}
          onChange={setPolicy}
        />
        <Select
          required
          allowDeselect={false}
          label={t('orders.execute.action')}
          data={actions.map((value) => ({ value, label: t(`orders.action.${value}`) }))}
          value={action ?? null}
          onChange={(value) => setAction(actions.find((one) => one === value))}
        />
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={10_000}
          label={t('orders.execute.reason')}
          description={t('orders.execute.reason.text')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <h3>{t('orders.effects')}</h3>
        <ul className={styles.effects}>
          <li>{t('orders.execute.effect.decision')}</li>
          <li>
            {t(
              order.secrecyUntil === undefined
                ? 'orders.execute.effect.statement'
                : 'orders.execute.effect.secret',
            )}
          </li>
          {action === 'suspend-account' && <li>{t('orders.execute.effect.second')}</li>}
          {action === 'geo-restrict' && (
            <li>
              {t('orders.execute.effect.territories', {
                territories: (order.form.territories ?? []).join(t('orders.and')) || '–',
              })}
            </li>
          )}
        </ul>
        <div role="alert">{error !== undefined && <ErrorText error={error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!complete}>
            {t('orders.execute', { count: tasks.length })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface ExecuteDialogProps {
  readonly order: Order;
  readonly tasks: readonly OrderTask[];
  readonly onClose: () => void;
}
