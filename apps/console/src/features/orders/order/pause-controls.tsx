import type { DeadlinePause } from '@breakwater/contracts/law';
import type { Order } from '@breakwater/contracts/orders';
import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';

const REASONS = [
  'force-majeure',
  'manifest-errors',
  'insufficient-information',
  'clarification-requested',
  'form3-sent',
  'review-pending',
] as const satisfies DeadlinePause['reason'][];

/** Halts the clocks for a ground of the law, and ends it; which clocks stand still the pack says. */
export function PauseControls({ order: { id, deadlines } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const [reason, setReason] = useState<DeadlinePause['reason']>();
  const [error, setError] = useState<unknown>();
  const open = deadlines.flatMap(({ pauses }) => pauses).find(({ to }) => to === undefined);
  const isRunning = deadlines.some(({ state }) => state === 'running');
  if (!may('orders.write') || (!open && !isRunning)) return null;
  const run = (
    step: 'orders.pause' | 'orders.resume',
    ground: DeadlinePause['reason'],
    done: string,
  ): void => {
    setError(undefined);
    act(step, done, { params: { id }, body: { reason: ground } }).catch(setError);
  };
  return (
    <div>
      <Group gap="xs" align="end">
        {open ? (
          <Button
            variant="default"
            size="xs"
            onClick={() => run('orders.resume', open.reason, t('orders.resumed'))}
          >
            {t('orders.resume')}
          </Button>
        ) : (
          <>
            <Select
              size="xs"
              clearable
              label={t('orders.pause')}
              data={REASONS.map((value) => ({ value, label: t(`orders.pause.${value}`) }))}
              value={reason ?? null}
              onChange={(value) => setReason(REASONS.find((one) => one === value))}
            />
            <Button
              variant="default"
              size="xs"
              disabled={!reason}
              onClick={() => reason && run('orders.pause', reason, t('orders.paused'))}
            >
              {t('orders.pause.set')}
            </Button>
          </>
        )}
      </Group>
      <Failure error={error} />
    </div>
  );
}
