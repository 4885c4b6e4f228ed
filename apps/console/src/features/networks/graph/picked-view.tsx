import type { NetworkCase, NetworkEdge } from '@breakwater/contracts/networks';
import { Button } from '@mantine/core';
import { useFormats } from '../../../i18n/formats.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { ArtefactLabel } from '../case/artefact-label.tsx';
import { MemberLink } from '../case/member-link.tsx';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { accountKey } from '../picked-in-address.ts';
import type { Picked } from './picture.ts';

const MOST = 12;

/** What was picked: a member with those it shares most with, or two members and what they share. */
export function PickedView({ network, picked, onEgo }: PickedViewProps) {
  const t = useT();
  return (
    <div className={styles.picked} role="status">
      {picked === undefined && <p className="prose dim">{t('networks.picked.none')}</p>}
      {picked?.kind === 'member' && <Member network={network} member={picked.member} onEgo={onEgo} />}
      {picked?.kind === 'edge' && <Edge network={network} edge={picked.edge} />}
    </div>
  );
}

interface PickedViewProps {
  readonly network: NetworkCase;
  readonly picked: Picked | undefined;
  readonly onEgo: (account: string) => void;
}

function Member({ network, member, onEgo }: MemberProps) {
  const t = useT();
  const formats = useFormats();
  const one = network.memberList[member];
  if (!one) return null;
  const edges = network.edges
    .filter(({ a, b }) => a === member || b === member)
    .sort((x, y) => y.bits - x.bits);
  return (
    <>
      <h3>
        <MemberLink member={one} />
      </h3>
      <p>{t('networks.picked.shares-with', { count: edges.length })}</p>
      <ul className={styles.rows}>
        {edges.slice(0, MOST).map(({ a, b, bits, artefacts }) => (
          <li key={`${a} ${b}`}>
            <bdi>{memberName(network.memberList[a === member ? b : a])}</bdi>
            <span className="dim">
              {t('networks.edge.amount', { count: artefacts.length, bits: formats.number(bits, 1) })}
            </span>
          </li>
        ))}
      </ul>
      <Button variant="default" size="compact-xs" onClick={() => onEgo(accountKey(one))}>
        {t('networks.picked.ego')}
      </Button>
    </>
  );
}

interface MemberProps {
  readonly network: NetworkCase;
  readonly member: number;
  readonly onEgo: (account: string) => void;
}

function Edge({
  network,
  edge: [a, b],
}: {
  readonly network: NetworkCase;
  readonly edge: readonly [number, number];
}) {
  const t = useT();
  const formats = useFormats();
  const edge: NetworkEdge | undefined = network.edges.find((one) => one.a === a && one.b === b);
  if (!edge) return null;
  return (
    <>
      <h3>
        <T
          id="networks.edge.between"
          values={{ a: memberName(network.memberList[a]), b: memberName(network.memberList[b]) }}
          components={{ 0: <bdi />, 1: <bdi /> }}
        />
      </h3>
      <p>{t('networks.edge.amount', { count: edge.artefacts.length, bits: formats.number(edge.bits, 1) })}</p>
      <ul className={styles.rows}>
        {edge.artefacts.slice(0, MOST).map((place) => {
          const artefact = network.artefactList[place];
          return (
            artefact && (
              <li key={place}>
                <ArtefactLabel artefact={artefact} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
