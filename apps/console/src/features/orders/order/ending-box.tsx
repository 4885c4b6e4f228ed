import type { Order } from '@breakwater/contracts/orders';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useOrderAct } from './use-order-act.ts';

const OVER: readonly Order['state'][] = ['withdrawn', 'closed', 'refused'];
const ENDS = { withdraw: 'orders.withdraw', reverse: 'orders.reverse' } as const;
const DONE: readonly Order['state'][] = ['approved', 'effect-given', 'partial', 'closed', 'withdrawn'];

/** What ends an order from outside: its authority takes it back, or somebody finds that it was not lawful. */
export function EndingBox({ order: { id, state } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useOrderAct();
  const [asks, setAsks] = useState<'withdraw' | 'reverse'>();
  const mayWithdraw = may('orders.write') && !OVER.includes(state);
  const mayReverse = may('orders.decide') && DONE.includes(state);
  if (!mayWithdraw && !mayReverse) return null;
  return (
    <>
      <Group gap="xs">
        {mayWithdraw && (
          <Button variant="default" size="xs" onClick={() => setAsks('withdraw')}>
            {t('orders.withdraw')}
          </Button>
        )}
        {mayReverse && (
          <Button variant="default" size="xs" onClick={() => setAsks('reverse')}>
            {t('orders.reverse')}
          </Button>
        )}
      </Group>
      {(['withdraw', 'reverse'] as const).map((way) => (
        <ConfirmDialog
          key={way}
          opened={asks === way}
          danger={way === 'reverse'}
          title={t(`orders.${way}`)}
          action={t(`orders.${way}`)}
          reason={t(`orders.${way}.because`)}
          onClose={() => setAsks(undefined)}
          onConfirm={(because) =>
            act(() => api.call(ENDS[way], { params: { id }, body: { because } }), t(`orders.${way}.done`))
          }
        >
          <p className="prose">{t(`orders.${way}.text`)}</p>
        </ConfirmDialog>
      ))}
    </>
  );
}
