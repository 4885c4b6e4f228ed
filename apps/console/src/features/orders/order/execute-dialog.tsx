import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { Select, Textarea } from '@mantine/core';
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
  // Effect stays where the law of the order holds: the server says the same where it names no territories.
  const territories = order.form.territories ?? order.assessment?.conflict?.territories ?? [];
  const actions = reviewActions(tasks[0]?.kind ?? 'remove');
  const form = useForm<ExecutionDraft>({ action: actions[0] ?? null, reason: '' }, execute);
  async function execute({ action, reason }: ExecutionDraft): Promise<void> {
    if (action === null) return;
    await act('orders.executeTasks', t('orders.executed', { count: tasks.length }), {
      params: { id: order.id },
      body: {
        taskIds: tasks.map(({ id }) => id),
        action,
        reason: reason.trim(),
        territories: action === 'geo-restrict' ? order.form.territories : undefined,
      },
    });
  }
  const { action, reason } = form.draft;
  const complete = action !== null && reason.trim() !== '';
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('orders.execute', { count: tasks.length })}
      action={t('orders.execute', { count: tasks.length })}
      disabled={!complete}
      onClose={onClose}
    >
      <p className="prose">{t('orders.execute.ground')}</p>
      <Select
        required
        data-autofocus
        allowDeselect={false}
        label={t('orders.execute.action')}
        data={actions.map((value) => ({ value, label: t(`orders.action.${value}`) }))}
        {...form.value('action')}
      />
      <Textarea
        required
        autosize
        minRows={3}
        maxLength={9_000}
        label={t('orders.execute.reason')}
        description={t('orders.execute.reason.text')}
        {...form.text('reason')}
      />
      <h3>{t('orders.effects')}</h3>
      <ul className={styles.effects}>
        <li>{t('orders.execute.effect.decision')}</li>
        <li>{t('orders.execute.effect.no-strike')}</li>
        <li>{t(`orders.execute.told.${order.telling?.state ?? 'tell'}`)}</li>
        {action === 'suspend-account' && <li>{t('orders.execute.effect.second')}</li>}
        {action === 'geo-restrict' && (
          <li>
            {t('orders.execute.effect.territories', {
              territories: territories.join(t('orders.and')) || '–',
            })}
          </li>
        )}
      </ul>
    </FormDialog>
  );
}

interface ExecutionDraft {
  readonly action: ReviewAction | null;
  readonly reason: string;
}

interface ExecuteDialogProps {
  readonly order: Order;
  readonly tasks: readonly OrderTask[];
  readonly onClose: () => void;
}
