import type { BankDiff } from '@breakwater/contracts/detection';
import { useT } from '../../../../i18n/t.tsx';
import { type Entry, wordsOf } from '../entry.ts';
import styles from './bank-diff.module.css';
import { changedFields } from './changed-fields.ts';

/** What lies between two states of a bank, entry by entry. */
export function BankDiffView({ diff }: { readonly diff: BankDiff }) {
  const t = useT();
  const { added, removed, changed, counts } = diff;
  const shown = added.length + removed.length + changed.length;
  const all = counts.added + counts.removed + counts.changed;
  if (all === 0) return <p className="dim">{t('banks.diff.none')}</p>;
  return (
    <>
      <ul className={styles.diff}>
        {added.map((entry) => (
          <Line key={`+${entry.id}`} kind="added" entry={entry} />
        ))}
        {removed.map((entry) => (
          <Line key={`-${entry.id}`} kind="removed" entry={entry} />
        ))}
        {changed.map(({ before, after }) => (
          <li key={after.id} data-kind="changed">
            <span className={styles.sign}>{t('banks.state.changed')}</span>
            <bdi>{wordsOf(after)}</bdi>
            <dl className={styles.fields}>
              {changedFields(before, after).map(({ field, from, to }) => (
                <div key={field}>
                  <dt className="code">{field}</dt>
                  <dd>
                    <del dir="auto">{from}</del> <ins dir="auto">{to}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {shown < all && <p className="dim">{t('banks.diff.more', { count: all - shown })}</p>}
    </>
  );
}

function Line({ kind, entry }: { readonly kind: 'added' | 'removed'; readonly entry: Entry }) {
  const t = useT();
  return (
    <li data-kind={kind}>
      <span className={styles.sign}>{t(`banks.diff.${kind}`)}</span>
      <bdi>{wordsOf(entry)}</bdi>
      {entry.label !== undefined && (
        <span>
          {' '}
          (<bdi>{entry.label}</bdi>)
        </span>
      )}
    </li>
  );
}
