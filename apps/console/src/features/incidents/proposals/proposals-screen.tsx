import type { IncidentProposal } from '@breakwater/contracts/incidents';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { ClearFilters, FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { Time } from '../../../ui/time.tsx';
import { PROPOSAL_STATES } from '../incident-search.ts';
import { IncidentTabs } from '../incident-tabs.tsx';
import { proposalsQuery } from '../queries.ts';
import { columnsIn, useNarrow } from '../use-narrow.ts';
import { ProposalStateChip } from './proposal-state-chip.tsx';
import { ProposalView } from './proposal-view.tsx';

/** Facts that other installations shared: without effect until a person here has judged them. */
export function ProposalsScreen() {
  const t = useT();
  const address = useAddress('/frame/incidents/proposals', 'proposal');
  const { state } = address.search;
  const isNarrow = useNarrow();
  const list = usePageRows(useInfiniteQuery(proposalsQuery({ state })));
  const open = list.rows?.find(({ id }) => id === address.open);
  const columns: readonly Column<IncidentProposal>[] = [
    {
      id: 'state',
      title: t('incidents.column.state'),
      width: '140px',
      beside: '130px',
      cell: (proposal) => <ProposalStateChip state={proposal.state} />,
    },
    {
      id: 'title',
      title: t('incidents.column.title'),
      beside: 'same',
      cell: ({ facts }) => (
        <span className="one-line" dir="auto">
          {facts.title}
        </span>
      ),
    },
    {
      id: 'peer',
      title: t('incidents.column.installation'),
      width: '200px',
      cell: ({ peerName }) => <bdi>{peerName}</bdi>,
    },
    {
      id: 'indicators',
      title: t('incidents.section.indicators'),
      width: '110px',
      align: 'end',
      cell: ({ facts }) => facts.indicators.length,
    },
    {
      id: 'received',
      title: t('incidents.column.received'),
      width: '130px',
      cell: ({ receivedAt }) => <Time at={receivedAt} />,
    },
  ];
  return (
    <Page title={t('incidents.proposals')} actions={<IncidentTabs />}>
      <List
        label={t('incidents.proposals')}
        list={list}
        columns={columnsIn(columns, isNarrow, ['state', 'title'])}
        opens={address}
        steps={{ down: t('incidents.proposal.next'), up: t('incidents.proposal.before') }}
        wide
        filters={
          <>
            <FilterTabs
              address={address}
              name="state"
              label={t('incidents.column.state')}
              first="all"
              values={PROPOSAL_STATES}
              word={(one) => t(`incidents.proposal.${one}`)}
              narrow={isNarrow || open !== undefined}
            />
            <ClearFilters address={address} label={t('incidents.filter.clear')} />
          </>
        }
        none={
          <NoRows
            address={address}
            title={t('incidents.proposal.none')}
            text={t('incidents.proposal.none.text')}
            filtered={t('incidents.proposal.none.filtered')}
          />
        }
        detailTitle={open?.facts.title}
        detailTitleIn={{ lang: '', dir: 'auto' }}
        detail={open && <ProposalView key={open.id} proposal={open} />}
      />
    </Page>
  );
}
