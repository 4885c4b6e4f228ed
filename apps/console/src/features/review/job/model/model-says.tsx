import { IconMinus, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useModelLabel } from '../../../../ui/passages/model-label.ts';
import { PassageLists } from '../../../../ui/passages/passage-lists.tsx';
import styles from '../../../../ui/passages/passages.module.css';
import { useShare } from '../../../../ui/use-share.ts';
import { fieldName } from '../why/field-name.ts';
import type { ModelSays } from './read-model-says.ts';

/** What a model says of a text in a sentence, then the passages that speak for it and against it, with the same weight. */
export function ModelSaysView({ said }: { readonly said: ModelSays }) {
  const t = useT();
  const may = useMay();
  const { model, version, supporting, opposing } = said;
  return (
    <div className={styles.says}>
      <p className="prose">
        <ModelSentence said={said} />
      </p>
      <PassageLists supporting={supporting} opposing={opposing} />
      {supporting.length + opposing.length > 0 && (
        <p className={`dim ${styles.key}`}>
          <span className={styles.sample} data-side="for">
            <IconPlus size={12} aria-hidden="true" /> {t('ui.passages.for')}
          </span>
          <span className={styles.sample} data-side="against">
            <IconMinus size={12} aria-hidden="true" /> {t('ui.passages.against')}
          </span>
        </p>
      )}
      {may('models.read') && (
        <Link to="/models/$id" params={{ id: model }} search={{ version: Number(version) }}>
          {t('job.model.open')}
        </Link>
      )}
    </div>
  );
}

/** `The model support-en (version 3) finds the text likely support: 93 %; of 1,000 such texts about 930 are.` */
export function ModelSentence({ said }: { readonly said: ModelSays }) {
  const t = useT();
  const formats = useFormats();
  const share = useShare();
  const labelOf = useModelLabel();
  const { model, version, label, field, band = 'possible', probability } = said;
  const words = { model, version, label: labelOf(label), where: t(`job.field.${wordsOf(field)}`) };
  return (
    <>
      <T id={`job.model.${band}`} values={words} components={{ 0: <bdi />, 1: <strong /> }} />{' '}
      {probability !== undefined &&
        t('job.model.probability', {
          share: share(probability),
          of: formats.number(1000),
          such: formats.number(Math.round(probability * 1000)),
        })}
    </>
  );
}

/** Name and bio are read together. */
function wordsOf(field: string): string {
  return field.startsWith('/account/') ? 'profile' : fieldName(field);
}
