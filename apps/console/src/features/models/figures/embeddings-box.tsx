import type { EmbeddingsDecision } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Id } from '../../../ui/user-text.tsx';

/** Whether an embeddings endpoint would pay for itself, with the figures that this rests on. */
export function EmbeddingsBox({ decision }: { readonly decision: EmbeddingsDecision }) {
  const t = useT();
  const formats = useFormats();
  const { model, on, needed, items, alone, together, gain, fault } = decision;
  const points = (share: number) => formats.number(share * 100, 1);
  const isMeasured = alone !== undefined && together !== undefined && gain !== undefined;
  return (
    <section className={styles.box} aria-labelledby="models-embeddings">
      <div className={styles.spread}>
        <h2 id="models-embeddings">
          {t('models.embeddings')} <Id>{model}</Id>
        </h2>
        <StateChip tone={on ? 'done' : 'neutral'}>
          {t(on ? 'models.embeddings.on' : 'models.embeddings.off')}
        </StateChip>
      </div>
      {isMeasured ? (
        <p className="prose">
          {t('models.embeddings.figures', {
            alone: formats.number(alone, 3),
            together: formats.number(together, 3),
            items: formats.number(items),
          })}{' '}
          {t(`models.embeddings.${on ? 'enough' : 'too-little'}`, {
            gain: `\u2066${gain < 0 ? '−' : '+'}${points(Math.abs(gain))}\u2069`,
            needed: points(needed),
          })}
        </p>
      ) : (
        <p className="prose">
          {t('models.embeddings.fault')} <bdi lang="en">{fault?.message}</bdi>
        </p>
      )}
    </section>
  );
}
