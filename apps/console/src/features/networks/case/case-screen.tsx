import type { NetworkCase } from '@breakwater/contracts/networks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { GraphSection } from '../graph/graph-section.tsx';
import { NetworkStateChip } from '../network-state-chip.tsx';
import styles from '../networks.module.css';
import { addressOf, pickedOf } from '../picked-in-address.ts';
import { networkQuery } from '../queries.ts';
import { ArtefactsTable } from './artefacts-table.tsx';
import type { CaseSearch } from './case-search.ts';
import { DecideNetwork } from './decide-network.tsx';
import { MembersTable } from './members-table.tsx';
import { NetworkOutcome } from './network-outcome.tsx';
import { ShareTimeline } from './share-timeline.tsx';
import { WhyNetwork } from './why-network.tsx';

const route = getRouteApi('/frame/networks/$id');

/** A network: why it is here, the picture of it, what is shared when, who belongs to it, and the decision. */
export function CaseScreen() {
  const t = useT();
  const { id } = route.useParams();
  const query = useQuery(networkQuery(id));
  const back = <Link to="/networks">{t('networks.all')}</Link>;
  if (isProblem(query.error, 'network-not-found')) {
    return (
      <Page title={t('networks.network')} actions={back}>
        <EmptyState title={t('networks.gone')}>{t('networks.gone.text')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t('networks.network')}
      note={
        query.data && (
          <>
            <NetworkStateChip state={query.data.state} /> {t('networks.opened')}{' '}
            <Time at={query.data.openedAt} />
          </>
        )
      }
      actions={back}
    >
      <QueryState query={query} rows={16}>
        {(network) => <Loaded network={network} />}
      </QueryState>
    </Page>
  );
}

function Loaded({ network }: { readonly network: NetworkCase }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { member, edge, artefact, ego } = search;
  const picked = useMemo(() => pickedOf(network, { member, edge }), [network, member, edge]);
  const set = (change: CaseSearch): void => void navigate({ search: change, replace: true });
  const pick = (place: Pick<CaseSearch, 'member' | 'edge'>): void =>
    set({ ...(ego !== undefined && { ego }), ...(artefact !== undefined && { artefact }), ...place });
  const without = (name: 'ego' | 'artefact'): CaseSearch => {
    const { [name]: _, ...rest } = search;
    return rest;
  };
  const isWaiting = network.state === 'open' || network.state === 'unseeded';
  return (
    <div className={styles.case}>
      <div className={styles.columns}>
        <div className={styles.reading}>
          <WhyNetwork network={network} />
          <GraphSection
            network={network}
            search={search}
            onPick={pick}
            onEgo={(next) => set(next === undefined ? without('ego') : { ...search, ego: next })}
          />
          <ShareTimeline network={network} artefact={artefact} onWhole={() => set(without('artefact'))} />
          <ArtefactsTable
            network={network}
            open={artefact}
            onOpen={(place) => set({ ...search, artefact: place })}
          />
          <MembersTable
            network={network}
            open={picked?.kind === 'member' ? picked.member : undefined}
            onOpen={(place) => pick(addressOf(network, { kind: 'member', member: place }))}
          />
        </div>
        <div className={styles.deciding}>
          {isWaiting ? <DecideNetwork network={network} /> : <NetworkOutcome network={network} />}
        </div>
      </div>
    </div>
  );
}
