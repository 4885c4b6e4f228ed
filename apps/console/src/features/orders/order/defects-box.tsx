import type { Assessment } from '@breakwater/contracts/orders';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';

/** The elements that the law asks for and that are missing or wrong here. */
export function DefectsBox({ assessment: { defects } }: { readonly assessment: Assessment }) {
  const t = useT();
  const local = useLocalText();
  return (
    <section className={styles.box} aria-labelledby="order-defects">
      <h2 id="order-defects">{t('orders.defects', { count: defects.length })}</h2>
      {defects.length === 0 && <p className="prose dim">{t('orders.defects.none')}</p>}
      <ul className={styles.rows}>
        {defects.map((defect) => (
          <li key={`${defect.element} ${defect.pointer ?? ''}`}>
            <p className={styles.line}>
              <StateChip tone={defect.weight === 'fatal' ? 'danger' : 'attention'}>
                {t(`orders.problem.${defect.problem}`)}
              </StateChip>
              <strong>{local(defect.label)}</strong>
              <span className="dim">{t(`orders.weight.${defect.weight}`)}</span>
              <bdi className="dim">{defect.art}</bdi>
            </p>
            <p className="prose">{local(defect.explain)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
