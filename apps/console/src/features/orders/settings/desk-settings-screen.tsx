import type { OrderSettings } from '@breakwater/contracts/orders';
import { Button, NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useForm } from '../../../ui/form/use-form.ts';
import { Page } from '../../../ui/page.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import { withValue } from '../new/with-value.ts';
import { deskSettingsQuery } from '../queries.ts';
import { homeDrafts, readHomes } from './homes-draft.ts';
import { HomesFields } from './homes-fields.tsx';
import { protectedText, readProtected } from './protected-lines.ts';

/** What the desk works with: languages, its own names, platforms, and who is looked at twice. */
export function DeskSettingsScreen() {
  const t = useT();
  const query = useQuery({ ...deskSettingsQuery, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title={t('orders.settings')}>
      <div className={styles.page}>
        <QueryState query={query} rows={8}>
          {(settings) => <SettingsForm settings={settings} />}
        </QueryState>
      </div>
    </Page>
  );
}

const LISTS = ['languages', 'addressees', 'platforms'] as const;

function SettingsForm({ settings }: { readonly settings: OrderSettings }) {
  const t = useT();
  const may = useMay();
  const doing = useDoing();
  const client = useQueryClient();
  const form = useForm(
    () => ({
      ...settings,
      lines: protectedText(settings.protectedTargets),
      homes: homeDrafts(settings.homes ?? []),
    }),
    async ({ lines, homes, ...draft }) => {
      const body = {
        ...withValue(draft, 'contact', draft.contact),
        protectedTargets: readProtected(lines),
        homes: readHomes(draft.platforms, homes),
      };
      const done = t('orders.settings.saved');
      const saved = await doing(done, () => api.call('orders.changeSettings', { body }));
      client.setQueryData(deskSettingsQuery.queryKey, saved);
    },
  );
  const mayChange = may('orders.legal');
  return (
    <form className={styles.form} onSubmit={form.submit}>
      {LISTS.map((name) => (
        <TagsInput
          key={name}
          disabled={!mayChange}
          label={t(`orders.settings.${name}`)}
          description={t(`orders.settings.${name}.help`)}
          {...form.value(name)}
        />
      ))}
      <HomesFields
        platforms={form.draft.platforms}
        homes={form.draft.homes}
        disabled={!mayChange}
        onChange={(homes) => form.change({ homes })}
      />
      <TextInput
        dir="auto"
        disabled={!mayChange}
        maxLength={500}
        label={t('orders.settings.contact')}
        description={t('orders.settings.contact.help')}
        value={form.draft.contact ?? ''}
        onChange={({ currentTarget: { value } }) => form.change({ contact: value })}
      />
      <NumberInput
        disabled={!mayChange}
        min={1}
        max={366}
        allowDecimal={false}
        label={t('orders.settings.secrecy-review')}
        description={t('orders.settings.secrecy-review.help')}
        value={form.draft.secrecyReviewDays ?? 90}
        onChange={(value) => form.change({ secrecyReviewDays: Number(value) || 90 })}
      />
      <Textarea
        disabled={!mayChange}
        autosize
        minRows={4}
        maxRows={14}
        label={t('orders.settings.protected')}
        description={t('orders.settings.protected.help')}
        {...form.text('lines')}
      />
      <Failure error={form.error} />
      {mayChange && (
        <Button type="submit" className={styles.start ?? ''} loading={form.isSending}>
          {t('orders.form.save')}
        </Button>
      )}
    </form>
  );
}
