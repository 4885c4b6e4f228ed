import type { Order } from '@breakwater/contracts/orders';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { UserText } from '../../../ui/user-text.tsx';

/** Law of another state that stands against the order, and how that was resolved. */
export function ConflictsBox({ order: { id, conflicts } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const [raising, setRaising] = useState(false);
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
                  <AskButton
                    size="compact-xs"
                    action={t('orders.conflict.resolve')}
                    reason={t('orders.conflict.resolution')}
                    onConfirm={(resolution) =>
                      act('orders.resolveConflict', t('orders.conflict.done'), {
                        params: { id, conflict: conflict.id },
                        body: { resolution },
                      })
                    }
                  />
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
    </section>
  );
}

function RaiseDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const form = useForm({ law: '', why: '' }, ({ law, why }) =>
    act('orders.addConflict', t('orders.conflict.raised'), {
      params: { id },
      body: { law: law.trim(), why: why.trim() },
    }),
  );
  const { law, why } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t('orders.conflict.raise')}
      action={t('orders.conflict.raise')}
      disabled={law.trim() === '' || why.trim() === ''}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={500}
        label={t('orders.conflict.law')}
        {...form.text('law')}
      />
      <Textarea
        required
        autosize
        minRows={3}
        maxLength={10_000}
        label={t('orders.conflict.why')}
        {...form.text('why')}
      />
    </FormDialog>
  );
}
