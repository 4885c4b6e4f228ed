import type { Answer } from '@breakwater/client';
import type { LiveRule, RuleActivity } from '@breakwater/contracts/rules';
import { Button, Select, TextInput } from '@mantine/core';
import { IconCode, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../i18n/formats.ts';
import { OwnText } from '../../i18n/own-text.tsx';
import { useOwnWords } from '../../i18n/own-words.ts';
import { useT } from '../../i18n/t.tsx';
import { useAddress } from '../../ui/address/use-address.ts';
import type { Column } from '../../ui/data-table.tsx';
import { List } from '../../ui/list/list.tsx';
import { rowsOf } from '../../ui/list/list-rows.ts';
import { Page } from '../../ui/page.tsx';
import { PolicyName } from '../../ui/policy-name.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ModeChip } from './mode-chip.tsx';
import { activityQuery, liveRulesQuery } from './queries.ts';
import { RuleDetail } from './rule-detail.tsx';
import styles from './rules-screen.module.css';
import { RulesTabs } from './rules-tabs.tsx';
import { Sparkline } from './sparkline.tsx';

const MODES = ['live', 'shadow', 'draft'] as const;

/** All rules of the live set, with what each did today and where its limits stand. */
export function RulesScreen() {
  const t = useT();
  const address = useAddress('/frame/rules', 'rule');
  const { q = '', mode } = address.search;
  const words = useOwnWords();
  const live = useQuery(liveRulesQuery);
  const activity = useQuery(activityQuery(24)).data;
  const list = rowsOf(live, ({ rules }) =>
    rules.filter((rule) => matches(rule, words(rule, 'title').text, q, mode)),
  );
  const shown = live.data?.rules.find(({ id }) => id === address.open);
  const shownTitle = shown && words(shown, 'title');
  return (
    <Page title={t('rules.title')} note={live.data && <SetName set={live.data} />} actions={<RulesTabs />}>
      <List
        label={t('rules.title')}
        list={list}
        columns={useColumns(activity)}
        opens={address}
        filters={
          <>
            <TextInput
              type="search"
              aria-label={t('rules.search')}
              placeholder={t('rules.search')}
              leftSection={<IconSearch size={14} />}
              value={q}
              onChange={(event) => address.set({ q: event.currentTarget.value })}
            />
            <Select
              aria-label={t('rules.column.mode')}
              placeholder={t('rules.mode.any')}
              clearable
              w={150}
              value={mode ?? null}
              data={MODES.map((value) => ({ value, label: t(`rules.mode.${value}`) }))}
              onChange={(value) => address.set({ mode: MODES.find((one) => one === value) })}
            />
          </>
        }
        none={
          <EmptyState
            title={t('rules.none')}
            action={
              <Button
                variant="default"
                leftSection={<IconCode size={14} />}
                renderRoot={(props) => <Link {...props} to="/rules/source" />}
              >
                {t('rules.edit')}
              </Button>
            }
          >
            {t('rules.none.text')}
          </EmptyState>
        }
        detailTitle={shownTitle?.text}
        detailTitleIn={shownTitle?.attributes}
        detail={shown && <RuleDetail key={shown.id} rule={shown} />}
      />
    </Page>
  );
}

function SetName({ set: { ruleset, version, rules } }: { readonly set: Answer<'rules.live'> }) {
  const t = useT();
  return (
    <>
      <bdi>{ruleset}</bdi> · {t('rules.version', { version })} · {t('rules.count', { count: rules.length })}
    </>
  );
}

function matches(rule: LiveRule, shownTitle: string, q: string, mode: string | undefined): boolean {
  if (mode !== undefined && rule.mode !== mode) return false;
  const wanted = q.trim().toLowerCase();
  return [rule.id, shownTitle, rule.title, rule.policy].some((text) => text.toLowerCase().includes(wanted));
}

function useColumns(activity: RuleActivity | undefined): readonly Column<LiveRule>[] {
  const t = useT();
  const formats = useFormats();
  return [
    {
      id: 'title',
      title: t('rules.column.title'),
      beside: 'same',
      cell: (rule) => (
        <span title={rule.id}>
          <OwnText of={rule} field="title" className={styles.own} />
        </span>
      ),
    },
    {
      id: 'mode',
      title: t('rules.column.mode'),
      width: '118px',
      beside: 'same',
      cell: (rule) => <ModeChip mode={rule.mode} />,
    },
    {
      id: 'policy',
      title: t('rules.column.policy'),
      width: '19%',
      cell: ({ policy }) => <PolicyName id={policy} />,
    },
    {
      id: 'today',
      title: t('rules.column.today'),
      width: '110px',
      beside: 'same',
      align: 'end',
      cell: ({ today }) => today.live + today.shadow,
    },
    {
      id: 'chart',
      title: t('rules.column.day'),
      width: '124px',
      cell: ({ id }) => {
        const row = activity?.rules.find((one) => one.id === id);
        return row && <Sparkline live={row.live} shadow={row.shadow} />;
      },
    },
    {
      id: 'quota',
      title: t('rules.column.quota'),
      width: '126px',
      align: 'end',
      cell: (rule) =>
        rule.mode === 'live' ? (
          t('rules.quota.used', { used: formats.number(rule.today.acted), quota: formats.number(rule.quota) })
        ) : (
          <span className="dim">–</span>
        ),
    },
    {
      id: 'breaker',
      title: t('rules.column.breaker'),
      width: '132px',
      cell: (rule) =>
        rule.breakerOpen ? (
          <StateChip tone="danger">{t('rules.breaker.open')}</StateChip>
        ) : (
          <span className="dim">{t('rules.breaker.closed')}</span>
        ),
    },
  ];
}
