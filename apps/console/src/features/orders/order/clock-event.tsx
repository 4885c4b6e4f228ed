import type { Deadline } from '@breakwater/contracts/law';
import type { Order } from '@breakwater/contracts/orders';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { fromLocal } from '../new/local-instant.ts';

/** Notes that something happened from which a clock runs that has not begun. */
export function ClockEvent({ order: { id, deadlines } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const [event, setEvent] = useState<Deadline['starts']>();
  const [at, setAt] = useState('');
  const awaited = [
    ...new Set(deadlines.filter(({ state }) => state === 'waiting').map(({ starts }) => starts)),
  ];
  const send = useMutation({
    mutationFn: (happened: Deadline['starts']) =>
      act('orders.startClock', t('orders.event.done'), {
        params: { id },
        body: { event: happened, at: fromLocal(at) },
      }),
    onSuccess: () => setEvent(undefined),
  });
  if (awaited.length === 0 || !may('orders.write')) return null;
  return (
    <div>
      <Group gap="xs" align="end">
        <Select
          size="xs"
          clearable
          label={t('orders.event')}
          data={awaited.map((value) => ({ value, label: t(`orders.event.${value}`) }))}
          value={event ?? null}
          onChange={(value) => setEvent(awaited.find((one) => one === value))}
        />
        <TextInput
          size="xs"
          type="datetime-local"
          label={t('orders.event.at')}
          value={at}
          onChange={(change) => setAt(change.currentTarget.value)}
        />
        <Button
          variant="default"
          size="xs"
          disabled={!event}
          loading={send.isPending}
          onClick={() => event && send.mutate(event)}
        >
          {t('orders.event.note')}
        </Button>
      </Group>
      <Failure error={send.error} />
    </div>
  );
}
