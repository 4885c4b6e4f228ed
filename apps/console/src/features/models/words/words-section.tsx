import type { ModelVersion, TellingFeature } from '@breakwater/contracts/models';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import passages from '../../../ui/passages/passages.module.css';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { useSignedBits } from '../../../ui/waterfall/use-signed-bits.ts';
import frame from '../models.module.css';
import { tellingQuery } from '../queries.ts';
import { useModelWords } from '../words.ts';

/** The words that say most, beside harmless texts in which they stand too: did it learn the right thing? */
export function WordsSection({ version: { model, version } }: { readonly version: ModelVersion }) {
  const t = useT();
  const telling = useQuery(tellingQuery(model, version));
  return (
    <QueryState query={telling}>
      {(features) => {
        if (features.length === 0)
          return <EmptyState title={t('models.words.none')}>{t('models.words.none.text')}</EmptyState>;
        const labels = [...new Set(features.map(({ label }) => label))];
        return (
          <>
            <p className="prose dim">{t('models.words.text')}</p>
            {labels.map((label) => (
              <OfLabel
                key={label}
                label={label}
                features={features.filter((feature) => feature.label === label)}
              />
            ))}
          </>
        );
      }}
    </QueryState>
  );
}

function OfLabel({ label, features }: OfLabelProps) {
  const t = useT();
  const labelOf = useModelLabel();
  const sides = [
    { id: 'for', rows: features.filter(({ bits }) => bits > 0).sort((a, b) => b.bits - a.bits) },
    { id: 'against', rows: features.filter(({ bits }) => bits < 0).sort((a, b) => a.bits - b.bits) },
  ] as const;
  return (
    <>
      {sides.map(({ id, rows }) => (
        <section key={id} className={styles.box} aria-labelledby={`models-words-${label}-${id}`}>
          <h2 id={`models-words-${label}-${id}`}>
            {t(`models.words.${id}`, { label: labelOf(label), count: rows.length })}
          </h2>
          {rows.length > 0 && (
            <ScrollX label={t(`models.words.${id}`, { label: labelOf(label), count: rows.length })}>
              <table className={styles.table} aria-labelledby={`models-words-${label}-${id}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('models.words.word')}</th>
                    <th scope="col" className={styles.number}>
                      {t('models.words.bits')}
                    </th>
                    <th scope="col">{t('models.words.examples')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((feature) => (
                    <Row key={feature.span ?? feature.bucket} feature={feature} side={id} />
                  ))}
                </tbody>
              </table>
            </ScrollX>
          )}
        </section>
      ))}
    </>
  );
}

interface OfLabelProps {
  readonly label: string;
  readonly features: readonly TellingFeature[];
}

function Row({ feature: { span, bucket, bits, counterExamples }, side }: RowProps) {
  const t = useT();
  const signed = useSignedBits();
  const wordOf = useModelWords();
  return (
    <tr>
      <th scope="row">
        {span === undefined ? (
          <span className="dim">{t('models.words.bucket', { bucket: bucket ?? 0 })}</span>
        ) : (
          <q dir="auto" className={passages.mark} data-side={side}>
            {span}
          </q>
        )}
      </th>
      <td className={styles.number}>{signed(bits)}</td>
      <td>
        {counterExamples.length === 0 ? (
          <span className="dim">{t('models.words.no-examples')}</span>
        ) : (
          <ul className={frame.examples}>
            {counterExamples.map(({ text, slice }) => (
              <li key={`${slice} ${text}`}>
                <span className="dim">{wordOf('slice', slice)}:</span> <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

interface RowProps {
  readonly feature: TellingFeature;
  readonly side: 'for' | 'against';
}
