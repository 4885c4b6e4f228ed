import type { Removal } from '@breakwater/contracts/returns';
import { IconLock } from '@tabler/icons-react';
import { useT } from '../../../../i18n/t.tsx';
import type { Column } from '../../../../ui/data-table.tsx';
import { PolicyName } from '../../../../ui/policy-name.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id } from '../../../../ui/user-text.tsx';

/** The columns of the removals. */
export function useRemovalColumns(): readonly Column<Removal>[] {
  const t = useT();
  return [
    {
      id: 'account',
      title: t('gate.column.account'),
      beside: 'same',
      cell: ({ platform, accountId }) => <Id>{`${platform}/${accountId}`}</Id>,
    },
    {
      id: 'policy',
      title: t('gate.column.policy'),
      width: '22%',
      cell: ({ policy }) => <PolicyName id={policy} />,
    },
    {
      id: 'source',
      title: t('gate.column.source'),
      width: '130px',
      cell: ({ source }) => t(`gate.source.${source}`),
    },
    {
      id: 'removed',
      title: t('gate.column.removed'),
      width: '130px',
      beside: '40%',
      cell: ({ removedAt }) => <Time at={removedAt} />,
    },
    {
      id: 'linked',
      title: t('gate.column.linked'),
      width: '100px',
      align: 'end',
      cell: ({ linked }) => linked,
    },
    {
      id: 'expires',
      title: t('gate.column.expires'),
      width: '170px',
      cell: ({ hold, expiresAt }) =>
        hold ? (
          <StateChip tone="attention" icon={IconLock}>
            {t('gate.hold.held')}
          </StateChip>
        ) : (
          <Time at={expiresAt} />
        ),
    },
  ];
}
