import type { ModelVersion } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { CardValue } from '../card/card-value.tsx';

/** What the training of a version measured by itself: all that there is before somebody evaluates it. */
export function TrainingFigures({ version: { figures } }: { readonly version: ModelVersion }) {
  const t = useT();
  if (Object.keys(figures).length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="models-training-figures">
      <h2 id="models-training-figures">{t('models.figures.training')}</h2>
      <CardValue value={figures} />
    </section>
  );
}
