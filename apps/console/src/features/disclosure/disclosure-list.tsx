import type { ComponentProps, ReactNode } from 'react';
import { useT } from '../../i18n/t.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedTable } from '../../ui/paged-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { stepKeys } from '../../ui/step-keys.ts';
import { useStableKeys } from '../../ui/use-stable-keys.ts';
import type { DisclosureSearch } from './disclosure-search.ts';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { StateFilter } from './state-filter.tsx';

/** Packages, holds or notices: the list with its states, and the one that is open beside it; all of it in the address. */
export function DisclosureList<Row extends { readonly id: string }, State extends string>(
  props: DisclosureListProps<Row, State>,
) {
  const t = useT();
  const { title, states, words, search, onSearch, pages, rows, columns, filters, detail } = props;
  const { open, ...filter } = search;
  const go = (id: string | undefined): void =>
    onSearch(id === undefined ? filter : { ...filter, open: id }, false);
  useStableKeys(stepKeys(rows, open, { down: t('disclosure.down'), up: t('disclosure.up') }, go));
  return (
    <Page title={title} actions={<DisclosureTabs />}>
      <ListDetail
        wide
        detailTitle={props.detailTitle}
        onClose={() => go(undefined)}
        filters={
          <>
            <StateFilter
              states={states}
              words={words}
              value={search.state}
              onChange={(state) => onSearch(state === undefined ? {} : { state }, true)}
            />
            {filters}
          </>
        }
        list={
          <PagedTable
            pages={pages}
            label={title}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={<EmptyState title={props.none.title}>{props.none.text}</EmptyState>}
          />
        }
        detail={detail}
      />
    </Page>
  );
}

interface DisclosureListProps<Row, State extends string> {
  readonly title: string;
  readonly detailTitle: string;
  /** What an empty list says. */
  readonly none: { readonly title: string; readonly text: string };
  readonly states: readonly State[];
  readonly words: 'state' | 'hold' | 'notice';
  readonly search: DisclosureSearch<State>;
  readonly onSearch: (search: DisclosureSearch<State>, replace: boolean) => void;
  readonly pages: ComponentProps<typeof PagedTable<Row>>['pages'];
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Beside the choice of a state. */
  readonly filters?: ReactNode;
  /** What is open; a falsy one leaves the place empty. */
  readonly detail: ReactNode;
}
