import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { T, useT } from '../../../../i18n/t.tsx';
import { PolicyName } from '../../../../ui/policy-name.tsx';
import { Time } from '../../../../ui/time.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import { Id } from '../../../../ui/user-text.tsx';
import { BandChip } from '../band-chip.tsx';
import { useWordOf } from '../words.ts';
import styles from './evidence.module.css';
import { EvidencePoints } from './evidence-points.tsx';
import { Hypotheses } from './hypotheses.tsx';
import { Waterfall } from './waterfall.tsx';

/** An account beside a removed one: why, what for and against, what decided, and how it adds up. */
export function EvidenceView({ evidence, title, children }: EvidenceViewProps) {
  const t = useT();
  const share = useShare();
  const wordOf = useWordOf();
  const { band, probability, groups, because, policy, removedAt } = evidence;
  const agrees = groups.map((group) => wordOf('group', group)).join(t('gate.and'));
  return (
    <div className={styles.evidence}>
      <section className={styles.why} aria-labelledby="gate-why">
        <h2 id="gate-why">{title}</h2>
        <p className="prose">
          {t(`gate.why.${band}`, { share: share(probability) })}{' '}
          {agrees !== '' && t('gate.why.groups', { count: groups.length, groups: agrees })}
        </p>
        <p className={styles.line}>
          <BandChip band={band} />
          <span>
            <T
              id="gate.why.removed"
              components={{
                0: <Removed evidence={evidence} />,
                1: <Time at={removedAt} />,
                2: <PolicyName id={policy} />,
              }}
            />
          </span>
        </p>
      </section>
      {children}
      <EvidencePoints evidence={evidence} />
      {because.length > 0 && (
        <section className={styles.block} aria-labelledby="gate-because">
          <h3 id="gate-because">{t('gate.because')}</h3>
          <ul className={styles.because}>
            {because.map((code) => (
              <li key={code} className="prose">
                <span title={code}>{wordOf('because', code)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Waterfall evidence={evidence} />
      <Hypotheses evidence={evidence} />
    </div>
  );
}

interface EvidenceViewProps {
  readonly evidence: ReturnEvidence;
  readonly title: string;
  /** Stands under why. */
  readonly children?: ReactNode;
}

function Removed({ evidence }: { readonly evidence: ReturnEvidence }) {
  const { removalId, removedPlatform, removedAccountId } = evidence;
  return (
    <Link to="/returns/removals" search={{ removal: removalId }}>
      <Id>{`${removedPlatform}/${removedAccountId}`}</Id>
    </Link>
  );
}
