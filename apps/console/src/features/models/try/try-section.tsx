import type { ModelVersion } from '@breakwater/contracts/models';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ExplainedLabel } from './explained-label.tsx';
import { TryText } from './try-text.tsx';

/** What this version says of a text, with the passages that carry it. The text is kept nowhere. */
export function TrySection({ version: { model, version } }: { readonly version: ModelVersion }) {
  const t = useT();
  return (
    <TryText
      title={t('models.try.title', { version })}
      label={t('models.try.text')}
      description={t('models.try.kept')}
      action={t('models.try.action')}
      longest={100_000}
      ask={(text) => api.call('models.explain', { params: { id: model }, body: { text, version } })}
    >
      {({ unknown, labels }, text) => (
        <>
          {unknown !== undefined && <p className={styles.notice}>{t('models.try.unknown')}</p>}
          {labels.map((one) => (
            <ExplainedLabel key={one.label} text={text} said={one} />
          ))}
        </>
      )}
    </TryText>
  );
}
