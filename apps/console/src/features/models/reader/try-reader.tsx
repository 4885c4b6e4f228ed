import type { PolicyModelReading } from '@breakwater/contracts';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { T, useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { useShare } from '../../../ui/use-share.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { policyModelQuery, tryPolicyModel } from './queries.ts';

/** Asks about a text, and shows what was sent: handles masked, what is too long cut. */
export function TryReader() {
  const t = useT();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const asked = useMutation({
    mutationFn: tryPolicyModel,
    onSettled: () => client.invalidateQueries({ queryKey: policyModelQuery.queryKey }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') asked.mutate(text);
  };
  return (
    <section className={styles.box} aria-labelledby="reader-try">
      <h2 id="reader-try">{t('reader.try')}</h2>
      <form className={styles.form} onSubmit={send}>
        <Textarea
          label={t('reader.try.text')}
          description={t('reader.try.costs')}
          dir="auto"
          maxLength={20_000}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          className={styles.start ?? ''}
          loading={asked.isPending}
          disabled={text.trim() === ''}
        >
          {t('reader.try.action')}
        </Button>
      </form>
      <div role="status">
        {asked.isError && <ErrorText error={asked.error} />}
        {asked.data && <Reading reading={asked.data} />}
      </div>
    </section>
  );
}

function Reading({ reading }: { readonly reading: PolicyModelReading }) {
  const t = useT();
  const share = useShare();
  const labelOf = useModelLabel();
  const { known, reason, violation, labels = [], model, rationale, sent } = reading;
  return (
    <div className={styles.stack}>
      {known ? (
        <p className={styles.line}>
          <StateChip tone={violation ? 'attention' : 'neutral'}>
            {t(violation ? 'reader.violation' : 'reader.no-violation')}
          </StateChip>
          {labels.map(({ label, score }) => (
            <span key={label}>
              <bdi>{labelOf(label)}</bdi> {share(score)}
            </span>
          ))}
          <bdi className="code">{model}</bdi>
        </p>
      ) : (
        <p className={styles.notice}>
          <T id="reader.unknown" values={{ reason: reason ?? '' }} components={{ 0: <bdi lang="en" /> }} />
        </p>
      )}
      {rationale !== undefined && (
        <>
          <h3>{t('reader.rationale')}</h3>
          <UserText>{rationale}</UserText>
        </>
      )}
      {sent !== '' && (
        <details>
          <summary>{t('reader.sent')}</summary>
          <UserText>{sent}</UserText>
        </details>
      )}
    </div>
  );
}
