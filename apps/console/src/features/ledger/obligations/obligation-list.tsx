import type { Obligation } from '@breakwater/contracts/ledger';
import { useQuery } from '@tanstack/react-query';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { Local } from '../../../ui/local.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { byDue } from './by-due.ts';
import { ObligationChip } from './obligation-chip.tsx';
import { ObligationView } from './obligation-view.tsx';
import { obligationsQuery } from './queries.ts';

/** All obligations, overdue ones first; what was chosen opens beside them. */
export function ObligationList({ platform, open, onOpen }: ObligationListProps) {
  const t = useT();
  const local = useLocalText();
  const list = rowsOf(
    useQuery({ ...obligationsQuery(platform), select: byDue }),
    (obligations) => obligations,
  );
  const chosen = list.rows?.find(({ id }) => id === open);
  return (
    <List
      label={t('obligations.title')}
      list={list}
      columns={useObligationColumns()}
      opens={{ open, show: onOpen }}
      follows
      none={<EmptyState title={t('obligations.none')}>{t('obligations.none.text')}</EmptyState>}
      detailTitle={chosen && local(chosen.label)}
      detail={chosen && <ObligationView key={chosen.id} obligation={chosen} />}
    />
  );
}

interface ObligationListProps {
  readonly platform: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

function useObligationColumns(): readonly Column<Obligation>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('obligations.column.state'),
      width: '19%',
      cell: ({ state }) => <ObligationChip state={state} />,
    },
    {
      id: 'due',
      title: t('obligations.column.due'),
      width: '13%',
      cell: ({ dueAt }) => (dueAt === undefined ? '–' : <Time at={dueAt} />),
    },
    {
      id: 'label',
      title: t('obligations.column.obligation'),
      cell: ({ label }) => (
        <span className="one-line">
          <Local text={label} />
        </span>
      ),
    },
    {
      id: 'platform',
      title: t('obligations.column.platform'),
      width: '12%',
      cell: ({ platform }) => <bdi>{platform}</bdi>,
    },
    {
      id: 'instrument',
      title: t('obligations.column.law'),
      width: '15%',
      cell: ({ instrument }) => <bdi className="code">{instrument}</bdi>,
    },
    {
      id: 'evidence',
      title: t('obligations.column.evidence'),
      width: '8%',
      align: 'end',
      cell: ({ evidence }) => evidence.length,
    },
  ];
}
