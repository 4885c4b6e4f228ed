import type { ScreeningMatch, ScreeningResult } from '@breakwater/contracts/screening';
import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { Id } from '../../../ui/user-text.tsx';
import { DesignationSide } from '../designation/designation-side.tsx';
import { MatchView } from '../match/match-view.tsx';
import { MatchWhy } from '../match/match-why.tsx';
import { TierChip } from '../match/tier-chip.tsx';
import { lookUpQuery } from '../queries.ts';
import { ScreeningTabs } from '../screening-tabs.tsx';
import styles from './look-up.module.css';
import { LookUpFields } from './look-up-fields.tsx';
import { type LookUpSearch, subjectOf } from './look-up-search.ts';
import { ReferenceHits } from './reference-hits.tsx';

const route = getRouteApi('/frame/screening/look-up');
const SEARCH_AFTER_MS = 200;

/** Looks a name up while it is typed, in any script; what is open beside it is why, and the designation. */
export function LookUpScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameRef = useRef<HTMLInputElement>(null);
  const { match: open, ...asked } = search;
  const [typed, setTyped] = useState<LookUpSearch>(asked);
  const key = JSON.stringify(asked);
  // Back and forward change what was asked; what is being typed changes it itself, a moment later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what was asked
  useEffect(() => setTyped(asked), [key]);
  const later = useDebouncedCallback(
    (next: LookUpSearch) => void navigate({ search: next, replace: true }),
    SEARCH_AFTER_MS,
  );
  const subject = subjectOf(asked);
  const withWeaker = asked.weaker === 'yes';
  const result = useQuery(lookUpQuery(subject, withWeaker));
  const found = subject && result.data;
  // What was found for the name before stands until there is more; that nothing was found must not.
  const isEmptyBefore = result.isPlaceholderData && found?.matches.length === 0;
  const shown = found?.matches.find(({ designationId }) => designationId === open);
  useStableKeys([{ keys: '/', title: t('screening.look-up.name'), run: () => nameRef.current?.focus() }]);
  return (
    <Page title={t('screening.look-up')} actions={<ScreeningTabs />}>
      <ListDetail
        wide
        detailTitle={shown?.designated}
        detailTitleIn={{ lang: '', dir: 'auto' }}
        onClose={() => void navigate({ search: asked })}
        filters={
          <LookUpFields
            fields={typed}
            nameRef={nameRef}
            onChange={(next) => {
              setTyped(next);
              later(next);
            }}
          />
        }
        list={
          <div className={styles.results}>
            <ReferenceHits text={asked.q ?? ''} />
            <div className={styles.rows} aria-busy={result.isFetching}>
              {subject === undefined && (
                <EmptyState title={t('screening.look-up.begin')}>
                  {t('screening.look-up.begin.text')}
                </EmptyState>
              )}
              {subject && (result.isPending || isEmptyBefore) && <LoadingState rows={8} />}
              {subject && result.isError && (
                <ErrorState error={result.error} onRetry={() => void result.refetch()} />
              )}
              {subject && found && !result.isError && !isEmptyBefore && (
                <Matches
                  result={found}
                  open={open}
                  onWeaker={
                    found.weaker > 0 && !withWeaker
                      ? () => void navigate({ search: { ...asked, weaker: 'yes' } })
                      : undefined
                  }
                  onOpen={(match) => void navigate({ search: { ...asked, match } })}
                />
              )}
            </div>
            <p className={styles.note} role="note">
              {t('screening.look-up.note')}
            </p>
          </div>
        }
        detail={
          shown &&
          found && (
            <div className={styles.detail} key={shown.designationId}>
              <MatchWhy match={shown} title={t('screening.why.match')} />
              <MatchView match={shown} stamp={found.stamp} />
              <DesignationSide match={shown} />
            </div>
          )
        }
      />
    </Page>
  );
}

function Matches({ result, open, onOpen, onWeaker }: MatchesProps) {
  const t = useT();
  const { matches, weaker, cut } = result;
  const more = onWeaker && (
    <Button variant="default" size="xs" onClick={onWeaker}>
      {t('screening.look-up.show-weaker', { count: weaker })}
    </Button>
  );
  const columns = useColumns(open !== undefined);
  return (
    <>
      <DataTable
        label={t('screening.look-up.results')}
        rows={matches}
        rowKey={({ designationId }) => designationId}
        columns={columns}
        current={open}
        follows={open !== undefined}
        onOpen={({ designationId }) => onOpen(designationId)}
        empty={
          <EmptyState title={t('screening.look-up.none', { count: weaker })} action={more}>
            {t('screening.look-up.none.text')}
          </EmptyState>
        }
      />
      {matches.length > 0 && more && <div className={styles.weaker}>{more}</div>}
      {cut && <p className={styles.note}>{t('screening.look-up.cut')}</p>}
    </>
  );
}

interface MatchesProps {
  readonly result: ScreeningResult;
  readonly open: string | undefined;
  readonly onOpen: (designationId: string) => void;
  /** Shows those below the usual threshold; undefined where there are none, or they are there. */
  readonly onWeaker: (() => void) | undefined;
}

function useColumns(narrow: boolean): readonly Column<ScreeningMatch>[] {
  const t = useT();
  const formats = useFormats();
  const tier: Column<ScreeningMatch> = {
    id: 'tier',
    title: t('screening.column.tier'),
    width: narrow ? '44%' : '210px',
    cell: (match) => <TierChip match={match} short={narrow} />,
  };
  const name: Column<ScreeningMatch> = {
    id: 'name',
    title: t('screening.column.designation'),
    cell: ({ designated }) => (
      <span className="one-line" dir="auto">
        {designated}
      </span>
    ),
  };
  if (narrow) return [tier, name];
  return [
    tier,
    name,
    {
      id: 'like',
      title: t('screening.column.listed-name'),
      width: '24%',
      cell: ({ listedName }) => (
        <span className="one-line" dir="auto">
          {listedName}
        </span>
      ),
    },
    {
      id: 'list',
      title: t('screening.column.list'),
      width: '170px',
      cell: ({ list, ref, listTitle }) => (
        <span title={listTitle}>
          <Id>{`${list} ${ref}`}</Id>
        </span>
      ),
    },
    {
      id: 'score',
      title: t('screening.column.score'),
      width: '130px',
      align: 'end',
      cell: ({ score }) => (score === undefined ? '' : formats.percent(score)),
    },
  ];
}
