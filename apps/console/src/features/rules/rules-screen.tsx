import type { LiveRule, RuleActivity } from '@breakwater/contracts/rules';
import { Button, Select, TextInput } from '@mantine/core';
import { IconCode, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useFormats } from '../../i18n/formats.ts';
import { OwnText } from '../../i18n/own-text.tsx';
import { useOwnWords } from '../../i18n/own-words.ts';
import { useT } from '../../i18n/t.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { PolicyName } from '../../ui/policy-name.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { ModeChip } from './mode-chip.tsx';
import { activityQuery, liveRulesQuery } from './queries.ts';
import { RuleDetail } from './rule-detail.tsx';
import styles from './rules-screen.module.css';
import { RulesTabs } from './rules-tabs.tsx';
import { Sparkline } from './sparkline.tsx';

const route = getRouteApi('/frame/rules');
const MODES = ['live', 'shadow', 'draft'] as const;

/** All rules of the live set, with what each did today and where its limits stand. */
export function RulesScreen() {
  const t = useT();
  const { rule: open, q = '', mode } = route.useSearch();
  const navigate = route.useNavigate();
  const words = useOwnWords();
  const live = useQuery(liveRulesQuery);
  const activity = useQuery(activityQuery(24)).data;
  const rules = live.data?.rules ?? [];
  const shown = rules.find(({ id }) => id === open);
  const shownTitle = shown && words(shown, 'title');
  const columns = useColumns(activity, shown !== undefined);
  const search = (change: Record<string, string | undefined>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Page
      title={t('rules.title')}
      note={
        live.data && <SetName name={live.data.ruleset} version={live.data.version} count={rules.length} />
      }
      actions={<RulesTabs />}
    >
      <ListDetail
        onClose={() => void navigate({ search: ({ rule: _, ...rest }) => rest })}
        detailTitle={shownTitle?.text}
        detailTitleIn={shownTitle?.attributes}
        detail={shown && <RuleDetail key={shown.id} rule={shown} />}
        filters={
          <>
            <TextInput
              type="search"
              aria-label={t('rules.search')}
              placeholder={t('rules.search')}
              leftSection={<IconSearch size={14} />}
              value={q}
              onChange={(event) => search({ q: event.currentTarget.value || undefined })}
            />
            <Select
              aria-label={t('rules.column.mode')}
              placeholder={t('rules.mode.any')}
              clearable
              w={150}
              value={mode ?? null}
              data={MODES.map((value) => ({ value, label: t(`rules.mode.${value}`) }))}
              onChange={(value) => search({ mode: value ?? undefined })}
            />
          </>
        }
        list={
          <QueryState query={live}>
            {() => (
              <DataTable
                label={t('rules.title')}
                rows={rules.filter((rule) => matches(rule, words(rule, 'title').text, q, mode))}
                rowKey={({ id }) => id}
                current={open}
                onOpen={({ id }) => void navigate({ search: (before) => ({ ...before, rule: id }) })}
                columns={columns}
                empty={
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
              />
            )}
          </QueryState>
        }
      />
    </Page>
  );
}

function SetName({
  name,
  version,
  count,
}: {
  readonly name: string;
  readonly version: number;
  readonly count: number;
}) {
  const t = useT();
  return (
    <>
      <bdi>{name}</bdi> · {t('rules.version', { version })} · {t('rules.count', { count })}
    </>
  );
}

function matches(rule: LiveRule, shownTitle: string, q: string, mode: string | undefined): boolean {
  if (mode !== undefined && rule.mode !== mode) return false;
  const wanted = q.trim().toLowerCase();
  return [rule.id, shownTitle, rule.title, rule.policy].some((text) => text.toLowerCase().includes(wanted));
}

/** Beside an open rule only the columns that tell rules apart. */
function useColumns(activity: RuleActivity | undefined, narrow: boolean): readonly Column<LiveRule>[] {
  const t = useT();
  const formats = useFormats();
  const title: Column<LiveRule> = {
    id: 'title',
    title: t('rules.column.title'),
    cell: (rule) => (
      <span title={rule.id}>
        <OwnText of={rule} field="title" className={styles.own} />
      </span>
    ),
  };
  const mode: Column<LiveRule> = {
    id: 'mode',
    title: t('rules.column.mode'),
    width: '118px',
    cell: (rule) => <ModeChip mode={rule.mode} />,
  };
  const fired: Column<LiveRule> = {
    id: 'today',
    title: t('rules.column.today'),
    width: '110px',
    align: 'end',
    cell: ({ today }) => today.live + today.shadow,
  };
  if (narrow) return [title, mode, fired];
  return [
    title,
    mode,
    {
      id: 'policy',
      title: t('rules.column.policy'),
      width: '19%',
      cell: ({ policy }) => <PolicyName id={policy} />,
    },
    fired,
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
