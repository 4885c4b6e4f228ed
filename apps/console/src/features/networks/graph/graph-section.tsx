import type { NetworkCase } from '@breakwater/contracts/networks';
import { Button, Skeleton } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { T, useT } from '../../../i18n/t.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { TableToggle } from '../../../ui/table-toggle.tsx';
import type { CaseSearch } from '../case/case-search.ts';
import { EdgesTable } from '../case/edges-table.tsx';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { accountKey, addressOf, pickedOf } from '../picked-in-address.ts';
import { networkQuery } from '../queries.ts';
import { Legend } from './legend.tsx';
import { PickedView } from './picked-view.tsx';

/** Keeps the layout still until the picture is there. */
const CANVAS_PX = 420;

/** Libraries that draw are only loaded for who looks at a network. */
const NetworkCanvas = lazy(async () => ({
  default: (await import('./network-canvas.tsx')).NetworkCanvas,
}));

/** The network, or a member with whom it shares, as a picture or as a table, and beside it what was picked in it. */
export function GraphSection({ network: whole, search, onPick, onEgo }: GraphSectionProps) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const { ego, member, edge } = search;
  const around = useQuery({ ...networkQuery(whole.id, ego), enabled: ego !== undefined });
  // Until the part is there the whole stands, so that nothing jumps.
  const network = (ego !== undefined && around.data) || whole;
  const picked = useMemo(() => pickedOf(network, { member, edge }), [network, member, edge]);
  const left = whole.members - network.memberList.length;
  const props = { network, picked, onPick: (next: typeof picked) => onPick(addressOf(network, next)) };
  const center = network.memberList.find((one) => accountKey(one) === ego);
  return (
    <section className={styles.box} aria-labelledby="network-graph">
      <header className={styles.head}>
        <div>
          <h2 id="network-graph">{t('networks.graph')}</h2>
          <p className="dim">{t('networks.graph.text')}</p>
        </div>
        <TableToggle
          asTable={asTable}
          icon={<IconTopologyStar3 size={16} />}
          back={t('networks.graph.as-graph')}
          onChange={setAsTable}
        />
      </header>
      {(ego !== undefined || left > 0) && (
        <p className={styles.line}>
          {center && (
            <span>
              <T id="networks.graph.ego" values={{ name: memberName(center) }} components={{ 0: <bdi /> }} />
            </span>
          )}
          {left > 0 && t('networks.graph.left', { count: left })}
          {ego !== undefined && (
            <Button variant="default" size="compact-xs" onClick={() => onEgo(undefined)}>
              {t('networks.graph.whole')}
            </Button>
          )}
        </p>
      )}
      {around.isError && <ErrorText error={around.error} />}
      <div className={styles.looking}>
        {asTable ? (
          <EdgesTable {...props} />
        ) : (
          <Suspense fallback={<Skeleton height={CANVAS_PX} />}>
            <NetworkCanvas {...props} />
          </Suspense>
        )}
        <PickedView network={network} picked={picked} onEgo={onEgo} />
      </div>
      {!asTable && <Legend />}
    </section>
  );
}

interface GraphSectionProps {
  readonly network: NetworkCase;
  readonly search: CaseSearch;
  readonly onPick: (picked: Pick<CaseSearch, 'member' | 'edge'>) => void;
  readonly onEgo: (account: string | undefined) => void;
}
