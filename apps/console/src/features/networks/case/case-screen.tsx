import type { NetworkCase } from '@breakwater/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { GraphSection } from '../graph/graph-section.tsx';
import type { Picked } from '../graph/picture.ts';
import { NetworkStateChip } from '../network-state-chip.tsx';
import styles from '../networks.module.css';
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
  const picked = useMemo(() => pickedOf(member, edge), [member, edge]);
  const set = (change: CaseSearch): void => void navigate({ search: change, replace: true });
  const kept = { ...(ego !== undefined && { ego }), ...(artefact !== undefined && { artefact }) };
  const pick = (next: Picked | undefined): void => {
    const { kind: _, ...place } = next ?? { kind: undefined };
    set({ ...kept, ...place });
  };
  const { state } = network;
  return (
    <div className={styles.case}>
      <div className={styles.columns}>
        <div className={styles.reading}>
          <WhyNetwork network={network} />
          <GraphSection
            network={network}
            ego={ego}
            picked={picked}
            onPick={pick}
            onEgo={(next) => {
              const { ego: _, ...rest } = search;
              set(next === undefined ? rest : { ...rest, ego: next });
            }}
          />
          <ShareTimeline
            network={network}
            artefact={artefact}
            onWhole={() => {
              const { artefact: _, ...rest } = search;
              set(rest);
            }}
          />
          <ArtefactsTable
            network={network}
            open={artefact}
            onOpen={(place) => set({ ...search, artefact: place })}
          />
          <MembersTable
            network={network}
            open={member}
            onOpen={(place) => pick({ kind: 'member', member: place })}
          />
        </div>
        <div className={styles.deciding}>
          {(state === 'open' || state === 'unseeded') && <DecideNetwork network={network} />}
          {state !== 'open' && state !== 'unseeded' && <NetworkOutcome network={network} />}
        </div>
      </div>
    </div>
  );
}

function pickedOf(
  member: number | undefined,
  edge: readonly [number, number] | undefined,
): Picked | undefined {
  if (edge !== undefined) return { kind: 'edge', edge };
  return member === undefined ? undefined : { kind: 'member', member };
}
