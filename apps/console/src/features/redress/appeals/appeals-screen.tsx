import type { Appeal, AppealState } from '@breakwater/contracts/redress';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { useFailureText } from '../../../ui/failure-text.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Name } from '../../../ui/user-text.tsx';
import { AppealChip } from './appeal-chip.tsx';
import { AppealView } from './appeal-view.tsx';
import { appealsQuery } from './queries.ts';

const STATES = ['open', 'claimed', 'decided', 'moot'] as const satisfies AppealState[];

/** Appeals by their deadline, and the one that is open beside them. */
export function AppealsScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/appeals', 'appeal');
  const { open, search, show } = address;
  const list = usePageRows(useInfiniteQuery(appealsQuery(search.state)));
  const sayFailure = useFailureText();
  const next = async (): Promise<void> => {
    const { appeal } = await api.call('redress.claimAppeal', { body: {} });
    if (appeal) show(appeal.id);
    else showToast({ tone: 'info', text: t('appeals.next-none') });
  };
  const offer = (): void =>
    void next().catch((error: unknown) => showToast({ tone: 'danger', text: sayFailure(error) }));
  return (
    <Page
      title={t('appeals.title')}
      actions={may('appeals.decide') && <KeyButton keys="n" title={t('appeals.next')} onClick={offer} />}
    >
      <List
        wide
        label={t('appeals.title')}
        list={list}
        columns={useColumns(open !== undefined)}
        opens={address}
        filters={
          <FilterTabs
            address={address}
            name="state"
            label={t('appeals.filter')}
            first="all"
            values={STATES}
            word={(state) => t(`appeals.state.${state}`)}
          />
        }
        none={<EmptyState title={t('appeals.none.title')}>{t('appeals.none.text')}</EmptyState>}
        detailTitle={t('appeals.one')}
        detail={open !== undefined && <AppealView key={open} id={open} />}
      />
    </Page>
  );
}

function useColumns(isBeside: boolean): readonly Column<Appeal>[] {
  const t = useT();
  return [
    {
      id: 'due',
      title: t('appeals.column.due'),
      width: '150px',
      beside: 'same',
      cell: ({ state, lodgedAt, dueAt, decidedAt }) =>
        state === 'open' || state === 'claimed' ? (
          <Clock startedAt={lodgedAt} dueAt={dueAt} />
        ) : (
          <span className="dim">
            <Time at={decidedAt ?? lodgedAt} />
          </span>
        ),
    },
    {
      id: 'account',
      title: t('appeals.column.account'),
      beside: 'same',
      cell: ({ accountId, platform }) => (
        <>
          <Name>{accountId}</Name> {!isBeside && <span className="dim">{platform}</span>}
        </>
      ),
    },
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
    {
      id: 'state',
      title: t('appeals.column.state'),
      width: '140px',
      cell: (appeal) => <AppealChip appeal={appeal} />,
    },
  ];
}
