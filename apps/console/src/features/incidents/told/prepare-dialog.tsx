import type { Incident } from '@breakwater/contracts/incidents';
import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useCountryName } from '../../../i18n/country-name.ts';
import { currentLocale, LOCALES, type Locale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { authoritiesQuery } from '../queries.ts';

interface PrepareDraft {
  readonly jurisdiction: string;
  readonly authorityId: string | null;
  readonly language: Locale;
}

/** Prepares a notice: for which country, for which authority of the register, in which language. */
export function PrepareDialog({ incident, onClose }: PrepareDialogProps) {
  const t = useT();
  const may = useMay();
  const countryName = useCountryName();
  const act = useAct(['incidents', 'one', incident.id]);
  const authorities = useQuery({ ...authoritiesQuery, enabled: may('orders.read') }).data ?? [];
  const form = useForm<PrepareDraft>(
    { jurisdiction: incident.jurisdictions[0] ?? '', authorityId: null, language: currentLocale() },
    ({ jurisdiction, authorityId, language }) =>
      act('incidents.prepareNotice', t('incidents.notice.prepared'), {
        params: { id: incident.id },
        body: {
          jurisdiction: jurisdiction.trim().toUpperCase(),
          language,
          ...(authorityId !== null && { authorityId }),
        },
      }),
  );
  const code = form.draft.jurisdiction.trim().toUpperCase();
  return (
    <FormDialog
      form={form}
      title={t('incidents.notice.prepare')}
      text={t('incidents.notice.prepare.text')}
      action={t('incidents.notice.prepare')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="ltr"
        pattern="\s*[A-Za-z]{2}\s*"
        label={t('incidents.notice.country')}
        description={code.length === 2 ? countryName(code) : t('incidents.field.countries.text')}
        {...form.text('jurisdiction')}
      />
      <Select
        clearable
        searchable
        label={t('incidents.notice.authority')}
        placeholder={t('incidents.notice.authority.none')}
        data={authorities.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.value('authorityId')}
      />
      <Select
        label={t('incidents.report.language')}
        {...form.choice('language', LOCALES, (one) => t(`incidents.language.${one}`))}
      />
    </FormDialog>
  );
}

interface PrepareDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}
