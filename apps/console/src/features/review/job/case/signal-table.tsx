import type { Evidence } from '@breakwater/contracts';
import type { CaseItem } from '@breakwater/contracts/review';
import { useT } from '../../../../i18n/t.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import { EvidenceLine } from '../why/evidence-line.tsx';
import styles from './case-table.module.css';

/** All that was found, each once, with where it comes from: the values behind the sentences. */
export function SignalTable({ items }: { readonly items: readonly CaseItem[] }) {
  const t = useT();
  const rows = uniqueEvidence(items);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('job.signals.title', { count: rows.length })}</summary>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('job.signals.found')}</th>
              <th scope="col">{t('job.signals.field')}</th>
              <th scope="col">{t('job.signals.source')}</th>
              <th scope="col">{t('job.signals.times')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, evidence, times }) => (
              <tr key={key}>
                <td>
                  <EvidenceLine evidence={evidence} />
                </td>
                <td>
                  <Id>{evidence.field}</Id>
                </td>
                <td>
                  {evidence.bank && (
                    <Id>{`${evidence.bank} v${evidence.bankVersion ?? ''} ${evidence.entry ?? ''}`}</Id>
                  )}
                </td>
                <td>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function uniqueEvidence(items: readonly CaseItem[]) {
  const found = new Map<string, { key: string; evidence: Evidence; times: number }>();
  for (const { verdict } of items) {
    // One rule more that rests on it is no further finding.
    const ofItem = new Map(
      verdict.fired.flatMap((rule) => rule.evidence).map((evidence) => [keyOf(evidence), evidence]),
    );
    for (const [key, evidence] of ofItem) {
      found.set(key, { key, evidence, times: (found.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

function keyOf({ kind, field, matched, bank, entry, value }: Evidence): string {
  return JSON.stringify([kind, field, matched, bank, entry, value]);
}
