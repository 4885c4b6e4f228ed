import type { MailState } from '@breakwater/contracts/letters';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** The mail server, as it is set where the process is started, and a message to try it with. */
export function MailBox({ mail }: { readonly mail: MailState }) {
  const t = useT();
  const { configured, host, port, tls, signsIn, from } = mail;
  return (
    <section className={styles.box} aria-labelledby="letter-mail">
      <h2 id="letter-mail">{t('letters.mail')}</h2>
      {configured ? (
        <>
          <Facts
            facts={[
              {
                id: 'host',
                label: t('letters.mail.server'),
                value: <bdi dir="ltr">{`${host}:${port}`}</bdi>,
              },
              { id: 'tls', label: t('letters.mail.tls'), value: tls && t(`letters.mail.tls.${tls}`) },
              {
                id: 'sign-in',
                label: t('letters.mail.sign-in'),
                value: t(signsIn ? 'letters.mail.sign-in.yes' : 'letters.mail.sign-in.no'),
              },
              { id: 'from', label: t('letters.mail.from'), value: <bdi dir="ltr">{from}</bdi> },
            ]}
          />
          <TestMail />
        </>
      ) : (
        <p className={styles.notice}>{t('letters.mail.none')}</p>
      )}
    </section>
  );
}

function TestMail() {
  const t = useT();
  const mayTest = useMay()('letters.settings');
  const act = useAct();
  const [answer, setAnswer] = useState<{ readonly outcome: string; readonly said?: string }>();
  const form = useForm({ to: '' }, async ({ to }) =>
    setAnswer(await act('letters.testMail', undefined, { body: { to: to.trim() } })),
  );
  if (!mayTest) return null;
  return (
    <form className={styles.form} onSubmit={form.submit}>
      <TextInput
        required
        type="email"
        dir="ltr"
        maxLength={320}
        label={t('letters.mail.test.to')}
        {...form.text('to')}
      />
      <Failure error={form.error} />
      <div className={styles.line}>
        <Button type="submit" variant="default" loading={form.isSending}>
          {t('letters.mail.test')}
        </Button>
        {answer && (
          <span role="status" className={styles.line}>
            <StateChip tone={answer.outcome === 'handed' ? 'done' : 'danger'}>
              {t(`letters.mail.test.${answer.outcome}`)}
            </StateChip>
            {answer.said !== undefined && <bdi dir="ltr">{answer.said}</bdi>}
          </span>
        )}
      </div>
    </form>
  );
}
