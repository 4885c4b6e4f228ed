import type { Incident, IncidentIndicator, IndicatorKind } from '@breakwater/contracts/incidents';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import blocks from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { FilterSelect, FilterTabs } from '../../../ui/list/filters.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { ListTable } from '../../../ui/list/list-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { INDICATOR_STATES, KINDS } from '../incident-search.ts';
import styles from '../incidents.module.css';
import { indicatorsQuery } from '../queries.ts';
import { columnsIn, useNarrow } from '../use-narrow.ts';
import { AddDialog } from './add-dialog.tsx';
import { useIndicatorColumns } from './indicator-columns.tsx';
import { IndicatorDialog } from './indicator-dialog.tsx';

/** What posts are found by, kind by kind; one that is opened can be put in force or withdrawn. */
export function IndicatorsSection({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/incidents/$id', 'tab');
  const { state, kind } = address.search;
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<IncidentIndicator>();
  const list = usePageRows(useInfiniteQuery(indicatorsQuery(incident.id, { state, kind })));
  const isOpen = incident.status === 'declared' || incident.status === 'active';
  const isNarrow = useNarrow();
  const columns = columnsIn(useIndicatorColumns(), isNarrow, ['value', 'state']);
  const { proposed, inForce, withdrawn } = incident.indicatorCounts;
  return (
    <section className={blocks.stack} aria-label={t('incidents.section.indicators')}>
      <div className={blocks.spread}>
        <div className={blocks.line}>
          <FilterTabs
            address={address}
            name="state"
            label={t('incidents.column.state')}
            first="all"
            values={INDICATOR_STATES}
            word={(one) => (one === 'all' ? t('incidents.indicator.all') : t(`incidents.indicator.${one}`))}
          />
          <FilterSelect
            address={address}
            name="kind"
            label={t('incidents.column.kind')}
            data={KINDS.map((value: IndicatorKind) => ({ value, label: t(`incidents.kind.${value}`) }))}
          />
          <span className="dim" role="status">
            {t('incidents.indicator.counts', { proposed, inForce, withdrawn })}
          </span>
        </div>
        {isOpen && may('incidents.work') && (
          <KeyButton
            keys="a"
            icon={IconPlus}
            title={t('incidents.indicator.add')}
            onClick={() => setAdding(true)}
          />
        )}
      </div>
      <div className={styles.rows}>
        <ListTable
          list={list}
          label={t('incidents.section.indicators')}
          rowKey={({ id }) => id}
          columns={columns}
          onOpen={setOpened}
          empty={
            <EmptyState title={t('incidents.indicator.none')}>
              {t('incidents.indicator.none.text')}
            </EmptyState>
          }
        />
      </div>
      {adding && <AddDialog incident={incident} onClose={() => setAdding(false)} />}
      {opened && (
        <IndicatorDialog incident={incident} indicator={opened} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}
