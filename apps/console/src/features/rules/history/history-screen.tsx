import type { RuleSetActivation } from '@breakwater/contracts/rules';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { ChangedBy } from '../../../ui/changed-by.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { diffLines, hunksOf } from '../diff-lines.ts';
import { activationQuery, historyQuery } from '../queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { keepDraft } from '../source/draft.ts';
import { SourceDiff } from './source-diff.tsx';

const route = getRouteApi('/frame/rules/history');

/** Every activation: who, when, why, and what it changed. */
export function HistoryScreen() {
  const t = useT();
  const { version: open } = route.useSearch();
  const navigate = route.useNavigate();
  const list = rowsOf(useQuery(historyQuery), (history) => history.versions);
  const versions = list.rows ?? [];
  const index = versions.findIndex(({ id }) => id === open);
  const shown = versions[index];
  return (
    <Page
      title={t('rules.history.title')}
      note={t('rules.history.count', { count: versions.length })}
      actions={<RulesTabs />}
    >
      <List
        wide
        label={t('rules.history.title')}
        list={list}
        columns={useColumns(versions[0]?.id)}
        opens={{
          open,
          show: (version) =>
            void navigate({ search: (before) => (version === undefined ? {} : { ...before, version }) }),
        }}
        none={<EmptyState title={t('rules.history.none')} />}
        detailTitle={shown && t('rules.history.version', { name: shown.name, version: shown.version })}
        detail={
          shown && (
            <Activation key={shown.id} shown={shown} previous={versions[index + 1]} live={versions[0]} />
          )
        }
      />
    </Page>
  );
}

function useColumns(live: string | undefined): readonly Column<RuleSetActivation>[] {
  const t = useT();
  return [
    { id: 'when', title: t('rules.history.when'), cell: ({ activatedAt }) => <Time at={activatedAt} /> },
    { id: 'who', title: t('rules.history.who'), cell: ({ createdBy }) => <ChangedBy actor={createdBy} /> },
    {
      id: 'why',
      title: t('rules.history.why'),
      cell: ({ reason }) => (reason === undefined ? <span className="dim">–</span> : <bdi>{reason}</bdi>),
    },
    {
      id: 'state',
      title: t('rules.history.state'),
      width: '96px',
      cell: ({ id }) => id === live && <StateChip tone="done">{t('rules.mode.live')}</StateChip>,
    },
  ];
}

interface ActivationProps {
  readonly shown: RuleSetActivation;
  readonly previous: RuleSetActivation | undefined;
  readonly live: RuleSetActivation | undefined;
}

function Activation({ shown, previous, live }: ActivationProps) {
  const t = useT();
  const may = useMay();
  const { against } = route.useSearch();
  const navigate = route.useNavigate();
  const other = against === 'live' ? live : previous;
  const source = useQuery(activationQuery(shown.id));
  const isLive = shown.id === live?.id;
  function edit(): void {
    if (!source.data || !live) return;
    keepDraft({ base: live.id, text: source.data.source });
    void navigate({ to: '/rules/source' });
  }
  return (
    <>
      <p>
        <Time at={shown.activatedAt} full /> · <ChangedBy actor={shown.createdBy} />
      </p>
      {shown.reason !== undefined && <p dir="auto">{shown.reason}</p>}
      <Group my="sm" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('rules.history.against')}
          value={against ?? 'previous'}
          data={[
            { value: 'previous', label: t('rules.history.against-previous') },
            { value: 'live', label: t('rules.history.against-live'), disabled: isLive },
          ]}
          onChange={(value) =>
            void navigate({
              search: ({ against: _, ...rest }) => (value === 'live' ? { ...rest, against: 'live' } : rest),
              replace: true,
            })
          }
        />
        {may('rules.write') && !isLive && (
          <Button
            variant="default"
            leftSection={<IconPencil size={14} />}
            onClick={edit}
            disabled={!source.data}
          >
            {t('rules.history.edit')}
          </Button>
        )}
      </Group>
      <QueryState query={source}>
        {(after) =>
          other === undefined ? (
            <p className="dim">{t('rules.history.first')}</p>
          ) : (
            <Difference before={other.id} after={after.source} reversed={against === 'live'} />
          )
        }
      </QueryState>
    </>
  );
}

/** What this version changed; against the live one, what has changed since. */
function Difference(props: { readonly before: string; readonly after: string; readonly reversed: boolean }) {
  const other = useQuery(activationQuery(props.before));
  return (
    <QueryState query={other}>
      {({ source }) => (
        <SourceDiff
          hunks={hunksOf(props.reversed ? diffLines(props.after, source) : diffLines(source, props.after), 3)}
        />
      )}
    </QueryState>
  );
}
