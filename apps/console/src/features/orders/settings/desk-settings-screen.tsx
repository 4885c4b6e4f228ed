import type { OrderSettings } from '@breakwater/contracts/orders';
import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { withValue } from '../new/with-value.ts';
import { deskSettingsQuery } from '../queries.ts';
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
  const client = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const [lines, setLines] = useState(() => protectedText(settings.protectedTargets));
  const save = useMutation({
    mutationFn: () =>
      api.call('orders.changeSettings', { body: { ...draft, protectedTargets: readProtected(lines) } }),
    onSuccess: (saved) => {
      client.setQueryData(deskSettingsQuery.queryKey, saved);
      showToast({ tone: 'done', text: t('orders.settings.saved') });
    },
  });
  const mayChange = may('orders.legal');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {LISTS.map((name) => (
        <TagsInput
          key={name}
          disabled={!mayChange}
          label={t(`orders.settings.${name}`)}
          description={t(`orders.settings.${name}.help`)}
          value={draft[name]}
          onChange={(values) => setDraft({ ...draft, [name]: values })}
        />
      ))}
      <TextInput
        dir="auto"
        disabled={!mayChange}
        maxLength={500}
        label={t('orders.settings.contact')}
        description={t('orders.settings.contact.help')}
        value={draft.contact ?? ''}
        onChange={(event) => setDraft(withValue(draft, 'contact', event.currentTarget.value))}
      />
      <Textarea
        disabled={!mayChange}
        autosize
        minRows={4}
        maxRows={14}
        label={t('orders.settings.protected')}
        description={t('orders.settings.protected.help')}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Failure error={save.error} />
      {mayChange && (
        <Button type="submit" className={styles.start ?? ''} loading={save.isPending}>
          {t('orders.form.save')}
        </Button>
      )}
    </form>
  );
}
