import type { GateCheck } from '@breakwater/contracts/returns';
import { IconHandStop } from '@tabler/icons-react';
import { useT } from '../../../../i18n/t.tsx';
import type { Column } from '../../../../ui/data-table.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import { Id } from '../../../../ui/user-text.tsx';
import { BandChip } from '../band-chip.tsx';

/** The columns of the gate log. */
export function useCheckColumns(): readonly Column<GateCheck>[] {
  const t = useT();
  const share = useShare();
  return [
    {
      id: 'band',
      title: t('gate.column.band'),
      width: '13%',
      beside: '44%',
      cell: ({ band }) => <BandChip band={band} />,
    },
    {
      id: 'probability',
      title: t('gate.column.probability'),
      width: '23%',
      cell: ({ probability }) =>
        probability === undefined ? (
          <span className="dim">{t('gate.not-compared')}</span>
        ) : (
          t('gate.probability', { share: share(probability) })
        ),
    },
    { id: 'platform', title: t('gate.column.platform'), width: '10%', cell: ({ platform }) => platform },
    {
      id: 'account',
      title: t('gate.column.account'),
      beside: 'same',
      cell: (check) => <CheckedAccount check={check} />,
    },
    {
      id: 'cause',
      title: t('gate.column.cause'),
      width: '13%',
      cell: ({ cause }) => t(`gate.cause.${cause}`),
    },
    {
      id: 'effect',
      title: t('gate.column.held-back'),
      width: '11%',
      cell: (check) => <CheckMark check={check} />,
    },
    { id: 'at', title: t('gate.column.at'), width: '11%', cell: ({ at }) => <Time at={at} /> },
  ];
}

function CheckedAccount({ check: { handle, accountId } }: { readonly check: GateCheck }) {
  const t = useT();
  if (handle !== undefined) return <bdi className="one-line">@{handle}</bdi>;
  if (accountId !== undefined) return <Id>{accountId}</Id>;
  return <span className="dim">{t('gate.not-made-yet')}</span>;
}

/** What became of the flag: kept away by a breaker, or resting on something that is gone. */
export function CheckMark({ check: { heldBackBy, voided } }: { readonly check: GateCheck }) {
  const t = useT();
  if (voided) {
    return (
      <span title={t(`gate.voided.${voided}.text`)}>
        <StateChip>{t(`gate.voided.${voided}`)}</StateChip>
      </span>
    );
  }
  if (heldBackBy === undefined) return null;
  return (
    <span title={heldBackBy}>
      <StateChip tone="info" icon={IconHandStop}>
        {t('gate.held-back')}
      </StateChip>
    </span>
  );
}
