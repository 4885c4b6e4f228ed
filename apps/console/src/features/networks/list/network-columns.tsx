import type { NetworkSummary } from '@breakwater/contracts/networks';
import { IconLinkOff, IconPin } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useShare } from '../../../ui/use-share.ts';
import { NetworkStateChip } from '../network-state-chip.tsx';
import { useChance } from '../use-chance.ts';

/** The columns of the list of networks. */
export function useNetworkColumns(): readonly Column<NetworkSummary>[] {
  const t = useT();
  const chance = useChance();
  const share = useShare();
  return [
    {
      id: 'state',
      title: t('networks.column.state'),
      width: '13%',
      cell: ({ state }) => <NetworkStateChip state={state} />,
    },
    {
      id: 'platforms',
      title: t('networks.column.platforms'),
      cell: ({ platforms }) => <span className="one-line">{platforms.join(t('networks.and'))}</span>,
    },
    {
      id: 'members',
      title: t('networks.column.members'),
      width: '8%',
      align: 'end',
      cell: ({ members }) => members,
    },
    {
      id: 'artefacts',
      title: t('networks.column.artefacts'),
      width: '9%',
      align: 'end',
      cell: ({ artefacts }) => artefacts,
    },
    {
      id: 'seeds',
      title: t('networks.column.seeds'),
      width: '16%',
      cell: ({ seeds }) =>
        seeds.length === 0 ? (
          <StateChip icon={IconLinkOff}>{t('networks.no-seed')}</StateChip>
        ) : (
          <StateChip tone="attention" icon={IconPin}>
            {t('networks.seeds', { count: seeds.length })}
          </StateChip>
        ),
    },
    {
      id: 'chance',
      title: t('networks.column.chance'),
      width: '14%',
      cell: ({ q }) => <span title={chance(q)}>{share(q)}</span>,
    },
    {
      id: 'last',
      title: t('networks.column.last'),
      width: '11%',
      cell: ({ lastAt }) => <Time at={lastAt} />,
    },
  ];
}
