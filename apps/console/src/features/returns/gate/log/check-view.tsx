import type { GateCheck } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../../i18n/t.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import { BandChip } from '../band-chip.tsx';
import { Closest } from '../evidence/closest.tsx';
import { EvidenceView } from '../evidence/evidence-view.tsx';
import styles from '../gate.module.css';
import { checkQuery } from '../queries.ts';
import { useWordOf } from '../words.ts';
import { CheckMark } from './check-columns.tsx';
import { CheckLinks } from './check-links.tsx';

/** A check: why it is here, how the evidence adds up, and where it leads. */
export function CheckView({ id, removal, onRemoval }: CheckViewProps) {
  const query = useQuery(checkQuery(id));
  return (
    <QueryState query={query} rows={12}>
      {(check) => <Loaded check={check} removal={removal} onRemoval={onRemoval} />}
    </QueryState>
  );
}

interface CheckViewProps {
  readonly id: string;
  /** Which removed account it is looked at beside; the closest when left out. */
  readonly removal: string | undefined;
  readonly onRemoval: (removalId: string) => void;
}

function Loaded({ check, removal, onRemoval }: LoadedProps) {
  const t = useT();
  const { band, cause, at, evidence, heldBackBy, voided, model } = check;
  const shown = evidence.find(({ removalId }) => removalId === removal) ?? evidence[0];
  return (
    <div className={styles.stack}>
      <p className={styles.line}>
        <BandChip band={band} />
        <CheckMark check={check} />
        <span className="dim">
          {t(`gate.cause.${cause}`)} · <Time at={at} />
        </span>
      </p>
      {voided && <p className={styles.notice}>{t(`gate.voided.${voided}.text`)}</p>}
      {heldBackBy !== undefined && (
        <p className={styles.notice}>
          {t('gate.held-back.text')} <Id>{heldBackBy}</Id>
        </p>
      )}
      {band === 'unknown' && <Unknown check={check} />}
      {!shown && <CheckLinks check={check} />}
      {shown && (
        <>
          <EvidenceView evidence={shown} title={t('gate.why')}>
            <CheckLinks check={check} />
          </EvidenceView>
          <Closest all={evidence} shown={shown} onPick={onRemoval} />
        </>
      )}
      <p className="dim">
        {t('gate.levels-only')} {t('gate.model')} <Id>{model}</Id>
      </p>
    </div>
  );
}

interface LoadedProps extends Omit<CheckViewProps, 'id'> {
  readonly check: GateCheck;
}

/** It could not be compared: that is not the same as nothing found. */
function Unknown({ check: { reason } }: { readonly check: GateCheck }) {
  const t = useT();
  const wordOf = useWordOf();
  return (
    <section className={styles.box}>
      <h2>{t('gate.why')}</h2>
      <p className="prose">{t('gate.unknown.text')}</p>
      {reason !== undefined && <p title={reason}>{wordOf('reason', reason)}</p>}
    </section>
  );
}
