import type { Appeal, AppealState } from '@breakwater/contracts/redress';
import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { itemsRead } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { useFailureText } from '../../../ui/failure-text.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { Name } from '../../../ui/user-text.tsx';
import { AppealChip } from './appeal-chip.tsx';
import { AppealView } from './appeal-view.tsx';
import { appealsQuery } from './queries.ts';

const route = getRouteApi('/frame/appeals');
const STATES: readonly AppealState[] = ['open', 'claimed', 'decided', 'moot'];
const ALL = 'all';

/** Appeals by their deadline, and the one that is open beside them. */
export function AppealsScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(search.appeal !== undefined);
  const appeals = useInfiniteQuery(appealsQuery(search.state));
  const rows = itemsRead(appeals.data);
  const go = (id: string | undefined): void => {
    const { appeal: _, ...rest } = search;
    void navigate({ search: id === undefined ? rest : { ...rest, appeal: id } });
  };
  const sayFailure = useFailureText();
  const next = async (): Promise<void> => {
    const { appeal } = await api.call('redress.claimAppeal', { body: {} });
    if (appeal) go(appeal.id);
    else showToast({ tone: 'info', text: t('appeals.next-none') });
  };
  const offer = (): void =>
    void next().catch((error: unknown) => showToast({ tone: 'danger', text: sayFailure(error) }));
  useStableKeys(may('appeals.decide') ? [{ keys: 'n', title: t('appeals.next'), run: offer }] : []);
  return (
    <Page
      title={t('appeals.title')}
      actions={
        may('appeals.decide') && (
          <Button rightSection={<KeyHint keys="n" />} onClick={offer}>
            {t('appeals.next')}
          </Button>
        )
      }
    >
      <ListDetail
        wide
        detailTitle={t('appeals.one')}
        onClose={() => go(undefined)}
        filters={
          <SegmentedControl
            size="xs"
            aria-label={t('appeals.filter')}
            data={[ALL, ...STATES].map((value) => ({ value, label: t(`appeals.state.${value}`) }))}
            value={search.state ?? ALL}
            onChange={(value) => {
              const { state: _, ...rest } = search;
              const state = STATES.find((one) => one === value);
              void navigate({ search: state ? { ...rest, state } : rest, replace: true });
            }}
          />
        }
        list={
          <PagedTable
            pages={appeals}
            label={t('appeals.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={search.appeal}
            onOpen={({ id }) => go(id)}
            empty={<EmptyState title={t('appeals.none.title')}>{t('appeals.none.text')}</EmptyState>}
          />
        }
        detail={search.appeal !== undefined && <AppealView key={search.appeal} id={search.appeal} />}
      />
    </Page>
  );
}

function useColumns(narrow: boolean): readonly Column<Appeal>[] {
  const t = useT();
  const due: Column<Appeal> = {
    id: 'due',
    title: t('appeals.column.due'),
    width: '150px',
    cell: ({ state, lodgedAt, dueAt, decidedAt }) =>
      state === 'open' || state === 'claimed' ? (
        <Clock startedAt={lodgedAt} dueAt={dueAt} />
      ) : (
        <span className="dim">
          <Time at={decidedAt ?? lodgedAt} />
        </span>
      ),
  };
  const account: Column<Appeal> = {
    id: 'account',
    title: t('appeals.column.account'),
    cell: ({ accountId, platform }) => (
      <>
        <Name>{accountId}</Name> {!narrow && <span className="dim">{platform}</span>}
      </>
    ),
  };
  const state: Column<Appeal> = {
    id: 'state',
    title: t('appeals.column.state'),
    width: '140px',
    cell: (appeal) => <AppealChip appeal={appeal} />,
  };
  if (narrow) return [due, account];
  return [
    due,
    account,
    {
      id: 'text',
      title: t('appeals.column.text'),
      width: '36%',
      cell: ({ text }) => (
        <span className="one-line" dir="auto">
          {text}
        </span>
      ),
    },
    {
      id: 'policy',
      title: t('appeals.column.policy'),
      width: '200px',
      cell: ({ policy }) => <PolicyName id={policy} />,
    },
    state,
  ];
}
