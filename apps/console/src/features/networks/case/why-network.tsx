import type { NetworkCase, NetworkMember, NetworkSeed } from '@breakwater/contracts/networks';
import { IconPin, IconScale, IconZoomCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { usePolicyTitle } from '../../../api/policies.ts';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../networks.module.css';
import { useChance } from '../use-chance.ts';
import { MemberLink } from './member-link.tsx';

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
            members,
            artefacts,
            platforms: platforms.join(t('networks.and')),
            count: platforms.length,
            from: formats.date(firstAt),
            to: formats.date(lastAt),
          })}
        </p>
        {seeds.length === 0 && <p className={styles.notice}>{t('networks.no-seed.text')}</p>}
        {seeds.length > 0 && (
          <>
            <h3>{t('networks.why.seeds')}</h3>
            <ul className={styles.seeds}>
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

/** What somebody confirmed before, of whom, and where that is seen. */
function Seed({ seed, network }: { readonly seed: NetworkSeed; readonly network: NetworkCase }) {
  const t = useT();
  const titleOf = usePolicyTitle();
  const { kind, label, member: place } = seed;
  const member = place === undefined ? undefined : network.memberList[place];
  return (
    <span>
      {t(`networks.seed.${kind}`)}{' '}
      {member && (
        <>
          <MemberLink member={member} />
          {' · '}
        </>
      )}
      <SeedLink seed={seed} member={member}>
        {titleOf(label)}
      </SeedLink>
    </span>
  );
}

/** To what was confirmed, for who may see it; content is seen on the account. */
function SeedLink({ seed: { kind, ref }, member, children }: SeedLinkProps) {
  const may = useMay();
  const text = <bdi>{children}</bdi>;
  if (kind === 'removed-account' && member && may('gate.read')) {
    const { platform, accountId } = member;
    return (
      <Link to="/returns/removals" search={{ platform, q: accountId }}>
        {text}
      </Link>
    );
  }
  if (kind === 'listed-organisation' && may('screening.read')) {
    return (
      <Link to="/screening" search={{ case: ref }}>
        {text}
      </Link>
    );
  }
  return text;
}

interface SeedLinkProps {
  readonly seed: NetworkSeed;
  readonly member: NetworkMember | undefined;
  readonly children: string;
}
