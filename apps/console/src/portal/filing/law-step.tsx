import { useLingui } from '@lingui/react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useLanguageName } from '../../i18n/language-name.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../portal.module.css';
import { useFieldNotes } from './field-note.tsx';
import type { StepProps } from './step-props.ts';
import { TimeField } from './time-field.tsx';

/** Under which law, by whom and for whom. */
export function LawStep({ draft, law, type, set }: StepProps) {
  const t = useT();
  const note = useFieldNotes(type);
  const languageName = useLanguageName();
  const { i18n } = useLingui();
  const inLocale = (text: { readonly en: string; readonly ur: string }) =>
    i18n.locale === 'ur' ? text.ur : text.en;
  const pack = law.packs.find(({ id }) => id === draft.instrument);
  return (
    <>
      <Select
        required
        label={t('filing.instrument')}
        description={t('filing.instrument.help')}
        value={draft.instrument ?? null}
        onChange={(instrument) => set({ instrument: instrument ?? undefined, requestType: undefined })}
        data={law.packs.map(({ id, title, jurisdiction }) => ({
          value: id,
          label: `${inLocale(title)} (${jurisdiction})`,
        }))}
      />
      {pack?.status === 'draft' && <p className={styles.notice}>{t('filing.draft-pack')}</p>}
      {pack && (
        <Select
          required
          label={t('filing.request-type')}
          value={draft.requestType ?? null}
          onChange={(requestType) => {
            const chosen = pack.requestTypes.find(({ id }) => id === requestType);
            set({ requestType: requestType ?? undefined, form: chosen?.form });
          }}
          data={pack.requestTypes.map(({ id, title }) => ({ value: id, label: inLocale(title) }))}
        />
      )}
      <TextInput
        label={t('filing.reference')}
        description={note('file-reference')}
        maxLength={300}
        dir="auto"
        value={draft.reference ?? ''}
        onChange={(event) => set({ reference: event.currentTarget.value })}
      />
      <TextInput
        label={t('filing.legal-basis')}
        description={note('legal-basis') || t('filing.legal-basis.help')}
        maxLength={2_000}
        dir="auto"
        value={draft.legalBasis ?? ''}
        onChange={(event) => set({ legalBasis: event.currentTarget.value })}
      />
      <Select
        label={t('filing.addressee')}
        description={note('addressee')}
        value={draft.addressee ?? null}
        onChange={(addressee) => set({ addressee: addressee ?? undefined })}
        data={[...new Set([...law.addressees, ...(draft.addressee ? [draft.addressee] : [])])]}
      />
      <Select
        label={t('filing.language')}
        description={note('language')}
        value={draft.language ?? null}
        onChange={(language) => set({ language: language ?? undefined })}
        data={[...new Set([...law.languages, ...(draft.language ? [draft.language] : [])])].map((tag) => ({
          value: tag,
          label: languageName(tag),
        }))}
      />
      <TimeField
        label={t('filing.issued-at')}
        note={note('issued-at')}
        value={draft.issuedAt}
        onChange={(issuedAt) => set({ issuedAt })}
      />
      <Textarea
        label={t('filing.signature')}
        description={note('signature', 'authentication') || t('filing.signature.help')}
        maxLength={2_000}
        value={draft.signature ?? ''}
        onChange={(event) => set({ signature: event.currentTarget.value })}
      />
    </>
  );
}
