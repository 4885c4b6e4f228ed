import type { ModelVersion } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { useModelLabelAndId } from '../../../ui/passages/model-label.ts';
import { Id } from '../../../ui/user-text.tsx';
import { useModelWords } from '../words.ts';
import { CardValue } from './card-value.tsx';
import { orderCard } from './order-card.ts';

/** What a version is for, what it was made of and under which licences, and what it cannot do. */
export function CardSection({ version }: { readonly version: ModelVersion }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useModelWords();
  const labelOf = useModelLabelAndId();
  const facts = orderCard(version.card).map(([key, value]) => ({
    id: key,
    label: wordOf('card', key),
    value: <CardValue value={value} />,
  }));
  const thresholds = version.labels.map(({ label, possible, likely }) => ({
    id: label,
    label: labelOf(label),
    value: t('models.card.thresholds', {
      possible: formats.percent(possible, 1),
      likely: formats.percent(likely, 1),
    }),
  }));
  return (
    <div className={styles.stack}>
      <section className={styles.box} aria-labelledby="models-card">
        <h2 id="models-card">{t('models.section.card')}</h2>
        {facts.length === 0 ? <p className="dim">{t('models.card.none')}</p> : <Facts facts={facts} />}
      </section>
      <section className={styles.box} aria-labelledby="models-card-bands">
        <h2 id="models-card-bands">{t('models.card.bands')}</h2>
        <Facts
          facts={[
            ...thresholds,
            { id: 'digest', label: t('models.column.digest'), value: <Id>{version.digest}</Id> },
          ]}
        />
      </section>
    </div>
  );
}
