import type { NetworkCase } from '@breakwater/contracts';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTable, IconTopologyStar3 } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { EdgesTable } from '../case/edges-table.tsx';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { MOST_SHOWN } from '../queries.ts';
import { egoGraph } from './ego-graph.ts';
import { PickedView } from './picked-view.tsx';
import type { Picked, PictureProps } from './picture.ts';

/** Libraries that draw are only loaded for who looks at a network. */
const NetworkCanvas = lazy(async () => ({
  default: (await import('./network-canvas.tsx')).NetworkCanvas,
}));

/** The network as a picture or as a table, and beside it what was picked in it. */
export function GraphSection({ network, ego, picked, onPick, onEgo }: GraphSectionProps) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const shown = useMemo(() => egoGraph(network, { ego, limit: MOST_SHOWN }), [network, ego]);
  const center = ego === undefined ? undefined : network.memberList[ego];
  return (
    <section className={styles.box} aria-labelledby="network-graph">
      <header className={styles.head}>
        <div>
          <h2 id="network-graph">{t('networks.graph')}</h2>
          <p className="dim">{t('networks.graph.text')}</p>
        </div>
        <Tooltip label={t(asTable ? 'networks.graph.as-graph' : 'ui.chart.as-table')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-pressed={asTable}
            aria-label={t('ui.chart.as-table')}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <IconTopologyStar3 size={16} /> : <IconTable size={16} />}
          </ActionIcon>
        </Tooltip>
      </header>
      {(center || shown.left > 0) && (
        <p className={styles.line}>
          {center && t('networks.graph.ego', { name: memberName(center) })}{' '}
          {shown.left > 0 && t('networks.graph.left', { count: shown.left })}
          {center && (
            <Button variant="default" size="compact-xs" onClick={() => onEgo(undefined)}>
              {t('networks.graph.whole')}
            </Button>
          )}
        </p>
      )}
      <div className={styles.looking}>
        {asTable ? (
          <EdgesTable network={network} edges={shown.edges} picked={picked} onPick={onPick} />
        ) : (
          <Suspense fallback={<div className={styles.canvas} aria-busy="true" />}>
            <NetworkCanvas network={network} shown={shown} picked={picked} onPick={onPick} />
          </Suspense>
        )}
        <PickedView network={network} picked={picked} onEgo={onEgo} />
      </div>
      {!asTable && <Legend />}
    </section>
  );
}

interface GraphSectionProps extends Omit<PictureProps, 'shown'> {
  readonly network: NetworkCase;
  readonly ego: number | undefined;
  readonly picked: Picked | undefined;
  readonly onEgo: (member: number | undefined) => void;
}

function Legend() {
  const t = useT();
  return (
    <ul className={styles.legend}>
      {(['member', 'seed', 'removed'] as const).map((look) => (
        <li key={look}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" data-look={look}>
            {look === 'member' ? (
              <circle cx="7" cy="7" r="6" />
            ) : (
              <rect
                x="2.5"
                y="2.5"
                width="9"
                height="9"
                {...(look === 'seed' && { transform: 'rotate(45 7 7)' })}
              />
            )}
          </svg>
          {t(`networks.look.${look}`)}
        </li>
      ))}
      <li className="dim">{t('networks.graph.thickness')}</li>
    </ul>
  );
}
