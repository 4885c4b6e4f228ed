import type { NetworkCase, NetworkSeed } from '@breakwater/contracts';
import { IconPin, IconScale, IconZoomCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { useChance } from '../use-chance.ts';

/** Why a network is here, what it rests on, and what speaks against it: the first thing to be read. */
export function WhyNetwork({ network }: { readonly network: NetworkCase }) {
  const t = useT();
  const formats = useFormats();
  const chance = useChance();
  const { members, platforms, artefacts, bits, q, seeds, organicPossible, firstAt, lastAt } = network;
  return (
    <>
      <section className={styles.why} aria-labelledby="network-why">
        <h2 id="network-why">{t('networks.why')}</h2>
        <p className="prose">
          {t('networks.why.text', {
            ...{ members, artefacts, platforms: platforms.join(t('networks.and')), count: platforms.length },
            ...{ from: formats.date(firstAt), to: formats.date(lastAt) },
          })}
        </p>
        {seeds.length === 0 && <p className={styles.notice}>{t('networks.no-seed.text')}</p>}
        {seeds.length > 0 && (
          <>
            <h3>{t('networks.why.seeds')}</h3>
            <ul className={styles.rows}>
              {seeds.map((seed) => (
                <li key={`${seed.kind} ${seed.ref}`}>
                  <IconPin size={14} aria-hidden="true" />
                  <Seed seed={seed} network={network} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div className={styles.sides}>
        <section className={styles.box} aria-label={t('networks.for')}>
          <h3 className={styles.line}>
            <IconZoomCheck size={16} aria-hidden="true" />
            {t('networks.for')}
          </h3>
          <p>{t('networks.for.bits', { bits: formats.number(bits, 1) })}</p>
          <p>{chance(q)}</p>
        </section>
        <section className={styles.box} aria-label={t('networks.against')}>
          <h3 className={styles.line}>
            <IconScale size={16} aria-hidden="true" />
            {t('networks.against')}
          </h3>
          <p>{t(organicPossible ? 'networks.organic' : 'networks.organic.not')}</p>
          <p className="dim">{t('networks.against.text')}</p>
        </section>
      </div>
    </>
  );
}

/** What somebody confirmed before, and where that is seen. */
function Seed({ seed, network }: { readonly seed: NetworkSeed; readonly network: NetworkCase }) {
  const t = useT();
  const { kind, label, member } = seed;
  const name = member === undefined ? undefined : memberName(network.memberList[member]);
  return (
    <span>
      {t(`networks.seed.${kind}`)} <SeedLink seed={seed}>{label}</SeedLink>
      {name !== undefined && name !== label && (
        <>
          {' '}
          <span className="dim">
            <bdi>{name}</bdi>
          </span>
        </>
      )}
    </span>
  );
}

function SeedLink({ seed: { kind, ref }, children }: SeedLinkProps) {
  const may = useMay();
  const text = <bdi>{children}</bdi>;
  switch (kind) {
    case 'removed-account':
      return may('gate.read') ? (
        <Link to="/returns/removals" search={{ removal: ref }}>
          {text}
        </Link>
      ) : (
        text
      );
    case 'listed-organisation':
      return may('screening.read') ? (
        <Link to="/screening" search={{ case: ref }}>
          {text}
        </Link>
      ) : (
        text
      );
    case 'confirmed-content':
      return text;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

interface SeedLinkProps {
  readonly seed: NetworkSeed;
  readonly children: ReactNode;
}
