import type { Incident } from '@breakwater/contracts/incidents';
import { CloseButton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import blocks from '../../../ui/blocks.module.css';
import { FilterSelect, FilterTabs } from '../../../ui/list/filters.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { ListTable } from '../../../ui/list/list-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { DECIDED } from '../incident-search.ts';
import styles from '../incidents.module.css';
import { matchesQuery, numbersQuery } from '../queries.ts';
import { columnsIn, useNarrow } from '../use-narrow.ts';
import { useFoundColumns } from './found-columns.tsx';

/** Where rules send what an incident finds. */
const QUEUE = 'incident';

/** The posts that were found, the latest first, each with the job it is decided in. */
export function FoundSection({ incident: { id } }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/incidents/$id', 'tab');
  const { platform, indicator, variant, stand } = address.search;
  const platforms = useQuery(numbersQuery(id)).data?.platforms ?? [];
  const list = usePageRows(
    useInfiniteQuery(
      matchesQuery(id, {
        platform,
        indicatorId: indicator,
        variant,
        ...(stand === 'newsroom' && { awareness: true }),
        ...(stand === 'waiting' && { awareness: false, decided: false }),
        ...(stand === 'decided' && { decided: true }),
      }),
    ),
  );
  const columns = columnsIn(useFoundColumns(), useNarrow(), ['excerpt', 'stand', 'job']);
  const narrowed =
    variant !== undefined
      ? t('incidents.found.of-variant', { number: variant + 1 })
      : indicator !== undefined && t('incidents.found.of-indicator');
  return (
    <section className={blocks.stack} aria-label={t('incidents.section.found')}>
      <div className={blocks.spread}>
        <div className={blocks.line}>
          <FilterTabs
            address={address}
            name="stand"
            label={t('incidents.column.stand')}
            first="all"
            values={DECIDED}
            word={(one) => t(`incidents.stand.${one}`)}
          />
          <FilterSelect
            address={address}
            name="platform"
            label={t('incidents.column.platform')}
            data={platforms.map((one) => ({ value: one.platform, label: one.platform }))}
          />
          {narrowed && (
            <span className={blocks.line}>
              {narrowed}
              <CloseButton
                size={28}
                iconSize={14}
                aria-label={t('incidents.filter.clear')}
                onClick={() => address.set({ variant: undefined, indicator: undefined })}
              />
            </span>
          )}
        </div>
        {may('jobs.read') && (
          <Link to="/review" search={{ queue: QUEUE }}>
            {t('incidents.to-queue')}
          </Link>
        )}
      </div>
      <div className={styles.rows}>
        <ListTable
          list={list}
          label={t('incidents.section.found')}
          rowKey={({ eventId }) => eventId}
          columns={columns}
          empty={<EmptyState title={t('incidents.found.none')}>{t('incidents.found.none.text')}</EmptyState>}
        />
      </div>
    </section>
  );
}
