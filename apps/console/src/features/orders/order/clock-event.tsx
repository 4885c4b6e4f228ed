import type { ClockStart, NotedAct } from '@breakwater/contracts/law';
import type { Order } from '@breakwater/contracts/orders';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { instantOf } from '../../../ui/desk-time.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** What no record tells and somebody notes. */
const NOTED_ACTS = [
  'may-object',
  'authority-informed',
  'authority-answered',
  'authority-decided',
  'authority-confirmed',
  'process-received',
  'court-informed',
] as const satisfies NotedAct[];

interface EventDraft {
  readonly event: ClockStart | NotedAct | null;
  readonly at: string;
}

/** Notes that something happened from which a clock runs that has not begun, or that a running one waits for. */
export function ClockEvent({ order: { id, deadlines } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const form = useForm<EventDraft>({ event: null, at: '' }, async ({ event, at }) => {
    if (event === null) return;
    const body = { event, at: instantOf(at) };
    await act('orders.startClock', t('orders.event.done'), { params: { id }, body });
    form.change({ event: null });
  });
  const awaited: readonly (ClockStart | NotedAct)[] = [
    ...new Set([
      ...deadlines.filter(({ state }) => state === 'waiting').map(({ starts }) => starts),
      ...NOTED_ACTS.filter((one) =>
        deadlines.some(
          ({ act: asked, state }) => asked === one && (state === 'running' || state === 'missed'),
        ),
      ),
    ]),
  ];
  if (awaited.length === 0 || !may('orders.write')) return null;
  return (
    <form onSubmit={form.submit}>
      <Group gap="xs" align="end">
        <Select
          size="xs"
          clearable
          label={t('orders.event')}
          data={awaited.map((value) => ({ value, label: t(`orders.event.${value}`) }))}
          {...form.value('event')}
        />
        <TextInput size="xs" type="datetime-local" label={t('orders.event.at')} {...form.text('at')} />
        <Button
          type="submit"
          variant="default"
          size="xs"
          disabled={form.draft.event === null}
          loading={form.isSending}
        >
          {t('orders.event.note')}
        </Button>
      </Group>
      <Failure error={form.error} />
    </form>
  );
}
