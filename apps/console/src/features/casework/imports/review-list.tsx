import type { CaseImport, CaseImportRow, CaseworkCase } from '@breakwater/contracts/casework';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import blocks from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { EmptyState, Failure } from '../../../ui/states.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { useNarrow } from '../../incidents/use-narrow.ts';
import styles from '../casework.module.css';
import { VERDICTS } from '../casework-search.ts';
import { rowsQuery } from '../queries.ts';
import { isTakeable, useRowColumns } from './row-columns.tsx';

type Row = CaseImportRow & { readonly id: string };

/** The second step: what needs a look first; nothing of it is in the case before it is taken. */
export function ReviewList({ one, list }: { readonly one: CaseworkCase; readonly list: CaseImport }) {
  const t = useT();
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const address = useAddress('/frame/casework/$id/import');
  const act = useAct(['casework', 'one', one.id]);
  const { run, isActing, error } = useActing();
  const rowColumns = useRowColumns();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, ...read } = usePageRows(useInfiniteQuery(rowsQuery(one.id, list.id, address.search.verdict)));
  const shown = rows?.map((row): Row => ({ ...row, id: String(row.row) }));
  const { counts, state, columns, ignored } = list;
  const params = { id: one.id, importId: list.id };
  const count = counts.new + ticked.size;
  const toCase = () => void navigate({ to: '/casework/$id', params: { id: one.id } });
  const take = (): void =>
    run(async () => {
      const body = { also: [...ticked].map(Number) };
      await act('casework.confirmImport', ({ taken }) => t('casework.import.taken', { count: taken }), {
        params,
        body,
      });
      toCase();
    });
  if (state !== 'ready')
    return (
      <EmptyState title={t(`casework.import.state.${state}`)}>{t('casework.import.over.text')}</EmptyState>
    );
  return (
    <div className={styles.case}>
      <div className={styles.head} role="status">
        <div className={blocks.line}>
          <strong>
            <bdi className={styles.wrap}>{list.name}</bdi>
          </strong>
          <span>{t('casework.rows.count', { count: list.rows })}</span>
          {VERDICTS.map((verdict) => (
            <span key={verdict}>
              {t('casework.count', { word: t(`casework.verdict.${verdict}`), count: counts[verdict] })}
            </span>
          ))}
        </div>
        <p className="dim">
          {t('casework.import.columns', { columns: columns.join(', ') })}
          {ignored.length > 0 && <> {t('casework.import.ignored', { columns: ignored.join(', ') })}</>}
        </p>
      </div>
      <div className={styles.section}>
        <List
          label={t('casework.import.rows')}
          list={{ ...read, rows: shown }}
          columns={rowColumns}
          opens={{ show: () => undefined }}
          filters={
            <FilterTabs
              address={address}
              name="verdict"
              label={t('casework.column.verdict')}
              first="all"
              values={VERDICTS}
              word={(value) => t(`casework.verdict.${value}`)}
              narrow={isNarrow}
            />
          }
          selection={{
            ticks: {
              keys: ticked,
              // What can be asked of nobody cannot be ticked.
              onChange: (keys) =>
                setTicked(
                  new Set(
                    [...keys].filter(
                      (id) => ticked.has(id) || shown?.some((row) => row.id === id && isTakeable(row)),
                    ),
                  ),
                ),
            },
            bar: null,
          }}
          none={<EmptyState title={t('casework.import.rows.none')} />}
        />
      </div>
      <div className={styles.bar} role="toolbar" aria-label={t('casework.import.take.title')}>
        <KeyButton
          keys="t"
          icon={IconCheck}
          title={t('casework.import.take', { count })}
          loading={isActing}
          disabled={count === 0}
          onClick={take}
        />
        <span>{t('casework.import.also', { count: ticked.size })}</span>
        <AskButton
          action={t('casework.import.drop')}
          text={t('casework.import.drop.text')}
          onConfirm={async () => {
            await act('casework.dropImport', t('casework.import.dropped'), { params });
            toCase();
          }}
        />
        <Failure error={error} />
      </div>
    </div>
  );
}
