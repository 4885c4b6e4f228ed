import type { ModelDataSet } from '@breakwater/contracts/models';
import { Button } from '@mantine/core';
import { IconEraser, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Bars } from '../../../ui/bars.tsx';
import styles from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { TrainDialog } from '../train/train-dialog.tsx';
import { NotesOfSet } from './notes-of-set.tsx';

/** A data set: its rows by label, what was left out and why, and until when its texts are kept. */
export function DataSetView({ set }: { readonly set: ModelDataSet }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['models']);
  const formats = useFormats();
  const labelOf = useModelLabel();
  const [training, setTraining] = useState(false);
  const { id, title, rows, perLabel, negatives, accounts, reviewers, keepUntil, erased, notes } = set;
  return (
    <div className={styles.stack}>
      {erased && <p className={styles.notice}>{t('models.data.erased.text')}</p>}
      <Facts
        facts={[
          { id: 'rows', label: t('models.data.column.rows'), value: formats.number(rows) },
          { id: 'accounts', label: t('models.data.column.accounts'), value: formats.number(accounts) },
          { id: 'reviewers', label: t('models.data.reviewers'), value: formats.number(reviewers) },
          {
            id: 'kept',
            label: t('models.data.column.kept'),
            value: erased ? t('models.data.erased') : <Time at={keepUntil} full />,
          },
          { id: 'id', label: t('models.data.id'), value: <Id>{id}</Id> },
        ]}
      />
      <section className={styles.box} aria-labelledby="models-by-label">
        <h3 id="models-by-label">{t('models.data.by-label')}</h3>
        <Bars
          label={t('models.data.by-label')}
          format={formats.number}
          bars={[
            ...Object.entries(perLabel).map(([label, value]) => ({
              id: label,
              label: labelOf(label),
              value,
            })),
            { id: '', label: t('models.data.negatives'), value: negatives },
          ]}
        />
      </section>
      <NotesOfSet notes={notes} />
      {may('models.train') && !erased && (
        <p className={styles.line}>
          <Button leftSection={<IconSchool size={14} />} onClick={() => setTraining(true)}>
            {t('models.data.train')}
          </Button>
          <AskButton
            leftSection={<IconEraser size={14} />}
            danger
            action={t('models.data.erase')}
            title={t('models.data.erase.title', { title })}
            onConfirm={() => act('models.removeDataSet', t('models.data.erase.done'), { params: { id } })}
            text={t('models.data.erase.text')}
          />
        </p>
      )}
      {training && <TrainDialog dataSetId={id} onClose={() => setTraining(false)} />}
    </div>
  );
}
