import type { BankDryRun } from '@breakwater/contracts/detection';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { UserText } from '../../../../ui/user-text.tsx';
import styles from './dry-run-view.module.css';

interface DryRunViewProps {
  readonly run: BankDryRun;
  /** What an entry looks for, by its id. */
  readonly wordsOf: (entry: string) => string;
}

/** What a change would have hit in stored events, and what speaks against it. Examples stay folded. */
export function DryRunView({ run, wordsOf }: DryRunViewProps) {
  const t = useT();
  const formats = useFormats();
  const { scanned, hits, share, perEntry, samples, faults } = run;
  return (
    <section className={styles.run} aria-label={t('banks.dry-run')}>
      <h3>
        {scanned === 0
          ? t('banks.dry-run.nothing-stored')
          : t('banks.dry-run.answer', {
              count: hits,
              scanned: formats.number(scanned),
              share: formats.percent(share, 2),
            })}
      </h3>
      {faults.length === 0 ? (
        <StateChip tone="done">{t('banks.dry-run.fine')}</StateChip>
      ) : (
        <div className={styles.faults} role="alert">
          <StateChip tone="danger">{t('banks.dry-run.refused', { count: faults.length })}</StateChip>
          <ul>
            {faults.map(({ entry, code, message }) => (
              <li key={`${entry} ${code}`}>
                <bdi>{wordsOf(entry)}</bdi>: <span title={message}>{t(`banks.fault.${code}`)}</span>
                {code === 'too-frequent' && (
                  <>
                    {' '}
                    {t('banks.fault.hits', { count: hitsOf(run, entry), scanned: formats.number(scanned) })}
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {perEntry.length > 0 && (
        <details>
          <summary>{t('banks.dry-run.entries', { count: perEntry.length })}</summary>
          <ul className={styles.entries}>
            {perEntry.slice(0, 100).map(({ entry, hits: own }) => (
              <li key={entry}>
                <bdi>{wordsOf(entry)}</bdi> <span className="dim">{formats.number(own)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {samples.length > 0 && (
        <details>
          <summary>{t('banks.dry-run.samples', { count: samples.length })}</summary>
          <ul className={styles.samples}>
            {samples.map(({ eventId, entry, field, excerpt }) => (
              <li key={`${eventId} ${entry} ${field}`}>
                <p className="dim">
                  <bdi>{wordsOf(entry)}</bdi> · {t(`banks.place.${placeOf(field)}`)}
                </p>
                <UserText>{excerpt}</UserText>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function hitsOf({ perEntry }: BankDryRun, entry: string): number {
  return perEntry.find((one) => one.entry === entry)?.hits ?? 0;
}

/** `/content/links/0` → `content-links`: which one of several is no matter here. */
function placeOf(field: string): string {
  return field
    .replace(/\/\d+$/, '')
    .slice(1)
    .replaceAll('/', '-');
}
