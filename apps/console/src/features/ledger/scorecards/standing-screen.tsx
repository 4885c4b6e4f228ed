import { SegmentedControl } from '@mantine/core';
import { IconChartDots3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { CsvButton } from '../../../ui/chart/csv-button.tsx';
import { toCsv } from '../../../ui/chart/series.ts';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Local } from '../../../ui/local.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { TableToggle } from '../../../ui/table-toggle.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { LedgerTabs } from '../matters/ledger-tabs.tsx';
import { IntervalChart } from './interval-chart.tsx';
import { Lines } from './lines.tsx';
import { cardRows, measureViews } from './measure-rows.ts';
import { MeasuresTable } from './measures-table.tsx';
import { type Cards, cardsQuery } from './queries.ts';
import { RankText } from './rank-text.tsx';
import { type ScorecardSearch, SIDES } from './scorecard-search.ts';
import styles from './scorecards.module.css';

const route = getRouteApi('/frame/standing');

/** How platforms answer authorities, and how good the orders of authorities are. */
export function StandingScreen() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asTable, setAsTable] = useState(false);
  const side = search.side ?? 'platform';
  const query = useQuery(cardsQuery(side));
  const go = (next: ScorecardSearch): void => void navigate({ search: next, replace: true });
  useStableKeys([
    ...SIDES.map((one, index) => ({
      keys: String(index + 1),
      title: t(`scorecards.side.${one}`),
      run: () => go({ side: one }),
    })),
    { keys: 't', title: t('ui.chart.as-table'), run: () => setAsTable(!asTable) },
  ]);
  const { subject } = search;
  return (
    <Page title={t('scorecards.title')} actions={<LedgerTabs />}>
      <ListDetail
        onClose={() => go({ side })}
        detailTitle={subject && t('scorecards.lines.of', { subject })}
        detail={subject !== undefined && <Lines key={subject} side={side} subject={subject} />}
        filters={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('scorecards.side')}
              data={SIDES.map((value) => ({ value, label: t(`scorecards.side.${value}`) }))}
              value={side}
              onChange={(value) => go({ side: SIDES.find((one) => one === value) ?? 'platform' })}
            />
            <TableToggle asTable={asTable} icon={<IconChartDots3 size={16} />} onChange={setAsTable} />
            <CsvButton fileName={`scorecards-${side}`} csv={() => toCsv(cardRows(query.data?.cards ?? []))} />
          </>
        }
        list={
          <QueryState query={query} rows={12}>
            {(cards) => (
              <Measures
                cards={cards}
                asTable={asTable}
                open={subject}
                onOpen={(one) => go({ side, subject: one })}
              />
            )}
          </QueryState>
        }
      />
    </Page>
  );
}

interface MeasuresProps {
  readonly cards: Cards;
  readonly asTable: boolean;
  readonly open: string | undefined;
  readonly onOpen: (subject: string) => void;
}

function Measures({ cards: { cards, ranks, unattributed }, asTable, open, onOpen }: MeasuresProps) {
  const t = useT();
  const views = measureViews(cards);
  if (views.length === 0)
    return <EmptyState title={t('scorecards.none')}>{t('scorecards.none.text')}</EmptyState>;
  return (
    <div className={styles.measures}>
      <p className="prose">{t('scorecards.text')}</p>
      {unattributed > 0 && <p className="dim">{t('scorecards.unattributed', { count: unattributed })}</p>}
      {asTable && <MeasuresTable views={views} />}
      {!asTable &&
        views.map((view) => (
          <section key={view.measure.measure} aria-labelledby={`measure-${view.measure.measure}`}>
            <h2 id={`measure-${view.measure.measure}`}>
              <Local text={view.measure.label} />
            </h2>
            <p className="dim">
              <Local text={view.measure.formula} /> {t(`scorecards.better.${view.measure.better}`)}
            </p>
            <IntervalChart view={view} open={open} onOpen={onOpen} />
            {view.measure.better !== 'neither' && (
              <RankText rank={ranks.find(({ measure }) => measure === view.measure.measure)} />
            )}
          </section>
        ))}
    </div>
  );
}
