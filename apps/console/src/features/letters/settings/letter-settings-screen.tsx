import type { LetterSettingsView } from '@breakwater/contracts/letters';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useForm } from '../../../ui/form/use-form.ts';
import { Page } from '../../../ui/page.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { LetterTabs } from '../letter-tabs.tsx';
import { letterSettingsQuery } from '../queries.ts';
import { settingsDraft, settingsOf } from './letter-settings-draft.ts';
import { MailBox } from './mail-box.tsx';
import { Numbers } from './numbers.tsx';

/** Letterheads, signatories, registers with their last numbers, and the mail server. */
export function LetterSettingsScreen() {
  const t = useT();
  const query = useQuery({ ...letterSettingsQuery, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title={t('letters.settings')} actions={<LetterTabs />}>
      <div className={styles.page}>
        <QueryState query={query} rows={12}>
          {(view) => (
            <>
              <SettingsForm view={view} />
              <Numbers view={view} />
              <MailBox mail={view.mail} />
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}

function SettingsForm({ view }: { readonly view: LetterSettingsView }) {
  const t = useT();
  const languageName = useLanguageName();
  const mayChange = useMay()('letters.settings');
  const act = useAct();
  const client = useQueryClient();
  const form = useForm(
    () => settingsDraft(view.settings, view.languages),
    async (draft) => {
      const body = settingsOf(draft);
      const saved = await act('letters.changeSettings', t('letters.settings.saved'), { body });
      client.setQueryData(letterSettingsQuery.queryKey, saved);
    },
  );
  const { letterheads } = form.draft;
  return (
    <form className={`${styles.box} ${styles.form}`} onSubmit={form.submit}>
      <h2>{t('letters.settings.house')}</h2>
      {Object.entries(letterheads).map(([language, text]) => (
        <Textarea
          key={language}
          autosize
          minRows={2}
          dir="auto"
          lang={language}
          disabled={!mayChange}
          label={t('letters.settings.letterhead', { language: languageName(language) })}
          description={t('letters.settings.letterhead.help')}
          value={text}
          onChange={({ currentTarget: { value } }) =>
            form.change({ letterheads: { ...letterheads, [language]: value } })
          }
        />
      ))}
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        disabled={!mayChange}
        label={t('letters.settings.signatories')}
        description={t('letters.settings.signatories.help')}
        {...form.text('signatories')}
      />
      <Textarea
        required
        autosize
        minRows={1}
        dir="ltr"
        disabled={!mayChange}
        label={t('letters.settings.registers')}
        description={t('letters.settings.registers.help')}
        {...form.text('registers')}
      />
      <TextInput
        required
        dir="ltr"
        disabled={!mayChange}
        label={t('letters.settings.zone')}
        description={t('letters.settings.zone.help')}
        {...form.text('zone')}
      />
      <Failure error={form.error} />
      {mayChange && (
        <Button type="submit" className={styles.start ?? ''} loading={form.isSending}>
          {t('letters.save')}
        </Button>
      )}
    </form>
  );
}
