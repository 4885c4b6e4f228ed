import type { NetworkCase } from '@breakwater/contracts/networks';
import { T, useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { draftReason, dropReason } from '../../../ui/decide/reason-drafts.ts';
import { Time } from '../../../ui/time.tsx';
import { UnsentText } from '../../../ui/unsent-text.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from '../networks.module.css';

/** What became of a network, who said so and why. */
export function NetworkOutcome({ network }: { readonly network: NetworkCase }) {
  const t = useT();
  const { id, state, decidedBy, decidedAt, reason, memberList } = network;
  const jobs = memberList.filter(({ jobId }) => jobId !== undefined).length;
  return (
    <section className={styles.box} aria-labelledby="network-outcome">
      <h2 id="network-outcome">{t(`networks.state.${state}`)}</h2>
      {decidedBy && decidedAt && (
        <p className="dim">
          <T
            id="networks.decided-by"
            components={{ 0: <Actor id={decidedBy} />, 1: <Time at={decidedAt} /> }}
          />
        </p>
      )}
      {reason && <UserText>{reason}</UserText>}
      {state === 'closed' && <p className="prose">{t('networks.closed.text')}</p>}
      {jobs > 0 && <p>{t('networks.jobs', { count: jobs })}</p>}
      <UnsentText text={draftReason(id)} onDrop={() => dropReason(id)} />
    </section>
  );
}
