import type { ModelExplanation, ModelVersion } from '@breakwater/contracts';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';
import { modelPath } from '../paths.ts';
import { ExplainedLabel } from './explained-label.tsx';

/** What this version says of a text, with the passages that carry it. The text is kept nowhere. */
export function TrySection({ version: { model, version } }: { readonly version: ModelVersion }) {
  const t = useT();
  const [text, setText] = useState('');
  const asked = useMutation({
    mutationFn: async (asks: string) => ({
      text: asks,
      said: await api.post<ModelExplanation>(`${modelPath(model)}/explain`, { text: asks, version }),
    }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') asked.mutate(text);
  };
  return (
    <section className={styles.box} aria-labelledby="models-try">
      <h2 id="models-try">{t('models.try.title', { version })}</h2>
      <form className={styles.form} onSubmit={send}>
        <Textarea
          label={t('models.try.text')}
          description={t('models.try.kept')}
          dir="auto"
          maxLength={100_000}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          className={styles.start ?? ''}
          loading={asked.isPending}
          disabled={text.trim() === ''}
        >
          {t('models.try.action')}
        </Button>
      </form>
      <div role="status">
        {asked.isError && <ErrorText error={asked.error} />}
        {asked.data?.said.unknown !== undefined && <p className={styles.notice}>{t('models.try.unknown')}</p>}
        {asked.data?.said.labels.map((one) => (
          <ExplainedLabel key={one.label} text={asked.data.text} said={one} />
        ))}
      </div>
    </section>
  );
}
