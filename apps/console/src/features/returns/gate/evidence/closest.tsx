import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { useT } from '../../../../i18n/t.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import { Id } from '../../../../ui/user-text.tsx';
import { BandChip } from '../band-chip.tsx';
import styles from './evidence.module.css';

/** The removed accounts that come closest, best first; one of them is looked at. */
export function Closest({ all, shown, onPick }: ClosestProps) {
  const t = useT();
  const share = useShare();
  if (all.length < 2) return null;
  return (
    <section className={styles.block} aria-labelledby="gate-closest">
      <h3 id="gate-closest">{t('gate.closest', { count: all.length })}</h3>
      <ul className={styles.closest}>
        {all.map((one) => (
          <li key={one.removalId}>
            <button
              type="button"
              aria-pressed={one.removalId === shown.removalId}
              onClick={() => onPick(one.removalId)}
            >
              <Id>{`${one.removedPlatform}/${one.removedAccountId}`}</Id>
              <span>{share(one.probability)}</span>
              <BandChip band={one.band} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ClosestProps {
  readonly all: readonly ReturnEvidence[];
  readonly shown: ReturnEvidence;
  readonly onPick: (removalId: string) => void;
}
