import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { type ReviewAction, reviewActions } from './restricting.ts';

/** Gives effect to an order through review: each target gets a decision with a statement of its own. */
export function ExecuteDialog({ order, tasks, onClose }: ExecuteDialogProps) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const titleOf = usePolicyTitle();
  const policies = (useQuery(policiesQuery).data ?? []).filter(({ retiredAt }) => retiredAt === undefined);
  const actions = reviewActions(tasks[0]?.kind ?? 'remove');
  const form = useForm<ExecutionDraft>({ policy: null, action: actions[0] ?? null, reason: '' }, execute);
  async function execute({ policy, action, reason }: ExecutionDraft): Promise<void> {
    if (policy === null || action === null) return;
    await act('orders.executeTasks', t('orders.executed', { count: tasks.length }), {
      params: { id: order.id },
      body: {
        taskIds: tasks.map(({ id }) => id),
        policy,
        action,
        reason: reason.trim(),
        territories: action === 'geo-restrict' ? order.form.territories : undefined,
      },
    });
  }
  const { policy, action, reason } = form.draft;
  const complete = policy !== null && action !== null && reason.trim() !== '';
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('orders.execute', { count: tasks.length })}
      action={t('orders.execute', { count: tasks.length })}
      disabled={!complete}
      onClose={onClose}
    >
      <Select
        required
        searchable
        data-autofocus
        label={t('orders.execute.policy')}
        data={policies.map(({ id }) => ({ value: id, label: titleOf(id) }))}
        {...form.value('policy')}
      />
      <Select
        required
        allowDeselect={false}
        label={t('orders.execute.action')}
        data={actions.map((value) => ({ value, label: t(`orders.action.${value}`) }))}
        {...form.value('action')}
      />
      <Textarea
        required
        autosize
        minRows={3}
        maxLength={10_000}
        label={t('orders.execute.reason')}
        description={t('orders.execute.reason.text')}
        {...form.text('reason')}
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
    </FormDialog>
  );
}

interface ExecutionDraft {
  readonly policy: string | null;
  readonly action: ReviewAction | null;
  readonly reason: string;
}

interface ExecuteDialogProps {
  readonly order: Order;
  readonly tasks: readonly OrderTask[];
  readonly onClose: () => void;
}
