import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useCountryName } from '../../../i18n/country-name.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Form } from '../../../ui/form/use-form.ts';
import { EntityFields } from './entity-fields.tsx';
import { countriesOf, type KnownDraft } from './known-draft.ts';

/** The fields of what is known: the same when it is declared and when it is changed. */
export function KnownFields<Draft extends KnownDraft>({ form }: { readonly form: Form<Draft> }) {
  const t = useT();
  const countryName = useCountryName();
  const known = form as unknown as Form<KnownDraft>;
  const named = countriesOf(known.draft.jurisdictions).map(countryName);
  return (
    <>
      <TextInput
        required
        data-autofocus
        dir="auto"
        minLength={3}
        maxLength={200}
        label={t('incidents.field.title')}
        description={t('incidents.field.title.text')}
        {...known.text('title')}
      />
      <TextInput
        required
        type="datetime-local"
        label={t('incidents.field.happened')}
        description={t('incidents.field.happened.text', {
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        })}
        {...known.text('happenedAt')}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        label={t('incidents.field.summary')}
        {...known.text('summary')}
      />
      <EntityFields {...known.value('entities')} />
      <TextInput
        dir="ltr"
        pattern="\s*([A-Za-z]{2}([\s,،]+|$))*"
        label={t('incidents.field.countries')}
        description={named.length > 0 ? named.join(t('incidents.and')) : t('incidents.field.countries.text')}
        {...known.text('jurisdictions')}
      />
      <Checkbox
        label={t('incidents.field.threat')}
        description={t('incidents.field.threat.text')}
        {...known.tick('threatToLife')}
      />
    </>
  );
}
