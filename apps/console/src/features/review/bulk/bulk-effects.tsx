import type { BulkPreview } from '@breakwater/contracts/review';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import styles from './bulk.module.css';

/** What a bulk decision would do, and which jobs it leaves alone and why. */
export function BulkEffects({ preview }: { readonly preview: BulkPreview }) {
  const t = useT();
  const formats = useFormats();
  const { count, byPolicy, excludedCount, excludedByCode, effects } = preview;
  return (
    <section className={styles.effects} aria-labelledby="bulk-effects">
      <h2 id="bulk-effects">{t('queue.bulk.effects', { count })}</h2>
      <ul>
        {effects.map(({ action, count: times }) => (
          <li key={action}>{t('queue.bulk.effect', { action: t(`job.action.${action}`), count: times })}</li>
        ))}
      </ul>
      <h3>{t('queue.bulk.by-policy')}</h3>
      <ul>
        {Object.entries(byPolicy).map(([policy, jobs]) => (
          <li key={policy}>
            <PolicyName id={policy} /> {formats.number(jobs)}
          </li>
        ))}
      </ul>
      {excludedCount > 0 && (
        <>
          <h3>{t('queue.bulk.excluded', { count: excludedCount })}</h3>
          <ul>
            {Object.entries(excludedByCode).map(([code, jobs]) => (
              <li key={code}>
                {t(`queue.excluded.${code}`)} · {formats.number(jobs)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
