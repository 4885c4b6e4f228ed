import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { isProblem } from '../../../../api/problem.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Page } from '../../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../../ui/states.tsx';
import { Closest } from '../evidence/closest.tsx';
import { EvidenceView } from '../evidence/evidence-view.tsx';
import { GateTabs } from '../gate-tabs.tsx';
import { type WhyAsked, whyQuery } from '../queries.ts';
import styles from './why.module.css';
import type { WhySearch } from './why-search.ts';

const route = getRouteApi('/frame/returns/why');

/** Why an account was flagged or was not: it is compared as it is now, with the closest removed accounts or with one. */
export function WhyScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { platform, account, removal, shown } = search;
  const asked: WhyAsked | undefined =
    platform !== undefined && account !== undefined ? { platform, account, removal } : undefined;
  const query = useQuery(whyQuery(asked));
  const isUnknown = isProblem(query.error, 'account-not-noted');
  return (
    <Page title={t('gate.why-not')} note={t('gate.why-not.note')} actions={<GateTabs />}>
      <div className={styles.page}>
        <AskForm asked={search} onAsk={(next) => void navigate({ search: next })} />
        {asked === undefined && (
          <EmptyState title={t('gate.why-not.begin')}>{t('gate.why-not.begin.text')}</EmptyState>
        )}
        {isUnknown && (
          <EmptyState title={t('gate.why-not.no-account')}>{t('gate.why-not.no-account.text')}</EmptyState>
        )}
        {asked && !isUnknown && (
          <QueryState query={query} rows={12}>
            {(evidence) => {
              const one = evidence.find(({ removalId }) => removalId === shown) ?? evidence[0];
              if (!one) {
                return <EmptyState title={t('gate.why-not.none')}>{t('gate.why-not.none.text')}</EmptyState>;
              }
              return (
                <div className={styles.answer}>
                  <Closest
                    all={evidence}
                    shown={one}
                    onPick={(id) => void navigate({ search: { ...search, shown: id }, replace: true })}
                  />
                  <EvidenceView evidence={one} title={t(`gate.why-not.${one.band}`)} />
                </div>
              );
            }}
          </QueryState>
        )}
      </div>
    </Page>
  );
}

function AskForm({ asked, onAsk }: AskFormProps) {
  const t = useT();
  const [form, setForm] = useState(asked);
  const key = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what was asked
  useEffect(() => setForm(asked), [key]);
  const field = (name: 'platform' | 'account' | 'removal') => ({
    size: 'xs' as const,
    dir: 'ltr',
    maxLength: 512,
    label: t(`gate.why-not.${name}`),
    value: form[name] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [platform, account, removal] = [form.platform, form.account, form.removal].map(
      (text) => text?.trim() ?? '',
    );
    if (!platform || !account) return;
    onAsk({ platform, account, ...(removal && { removal }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput {...field('platform')} required />
      <TextInput {...field('account')} required />
      <TextInput {...field('removal')} placeholder={t('gate.why-not.closest')} />
      <Button type="submit">{t('gate.why-not.compare')}</Button>
    </form>
  );
}

interface AskFormProps {
  readonly asked: WhySearch;
  readonly onAsk: (search: WhySearch) => void;
}
