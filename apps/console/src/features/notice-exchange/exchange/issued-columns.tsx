import type { IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<IssuedOrder['state'], Tone>> = {
  sent: 'info',
  acknowledged: 'info',
  clarification: 'attention',
  answered: 'attention',
  received: 'done',
  withdrawn: 'neutral',
};

/** Where an issued order stands, and how it was answered. */
export function IssuedChip({
  order: { state, answer },
}: {
  readonly order: Pick<IssuedOrder, 'state' | 'answer'>;
}) {
  const t = useT();
  return (
    <StateChip tone={TONES[state]}>
      {t(`exchange.state.${state}`)}
      {answer !== undefined && <> · {t(`exchange.answer.${answer}`)}</>}
    </StateChip>
  );
}

/** The columns of the list of issued orders. */
export function useIssuedColumns(): readonly Column<IssuedOrder>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('exchange.column.state'),
      width: '21%',
      cell: (order) => <IssuedChip order={order} />,
    },
    {
      id: 'reference',
      title: t('exchange.column.reference'),
      cell: ({ form, id }) => (
        <span className="one-line">
          <bdi>{form.reference ?? id}</bdi>
        </span>
      ),
    },
    {
      id: 'to',
      title: t('exchange.column.to'),
      width: '20%',
      cell: ({ peerName }) => <bdi>{peerName}</bdi>,
    },
    {
      id: 'targets',
      title: t('exchange.column.targets'),
      width: '10%',
      align: 'end',
      cell: ({ form }) => form.targets.length,
    },
    {
      id: 'arrived',
      title: t('exchange.column.arrived'),
      width: '17%',
      cell: ({ messages }) => {
        const first = messages.find(({ kind }) => kind === 'order');
        if (first?.refused !== undefined) return <StateChip tone="danger">{t('exchange.refused')}</StateChip>;
        return first?.arrivedAt === undefined ? (
          <StateChip tone="attention">{t('exchange.under-way')}</StateChip>
        ) : (
          <Time at={first.arrivedAt} />
        );
      },
    },
    {
      id: 'issued',
      title: t('exchange.column.issued'),
      width: '12%',
      cell: ({ issuedAt }) => <Time at={issuedAt} />,
    },
  ];
}
