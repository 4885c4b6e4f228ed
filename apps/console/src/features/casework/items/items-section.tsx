import { addressOf } from '@breakwater/client';
import type { CaseworkCase } from '@breakwater/contracts/casework';
import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { ClearFilters, FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { EmptyState } from '../../../ui/states.tsx';
import { useNarrow } from '../../incidents/use-narrow.ts';
import { ITEM_STATES } from '../casework-search.ts';
import { itemsQuery } from '../queries.ts';
import { useStateWord } from '../use-state-word.ts';
import { AddItemsDialog } from './add-items-dialog.tsx';
import { useItemColumns } from './item-columns.tsx';
import { ItemView } from './item-view.tsx';
import { SetBar } from './set-bar.tsx';

/** What a case is about, with what became of each: one is looked at, many are set at once. */
export function ItemsSection({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const word = useStateWord(one.requestKind);
  const { id, state } = one;
  const address = useAddress('/frame/casework/$id', 'item');
  const list = usePageRows(useInfiniteQuery(itemsQuery(id, address.search.state)));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const open = list.rows?.find((item) => item.id === address.open);
  const isDraft = state === 'draft' && may('casework.work');
  const maySet = state === 'issued' && may('casework.work');
  return (
    <>
      <List
        label={t('casework.section.items')}
        list={list}
        columns={useItemColumns(one.requestKind)}
        opens={{ open: address.open, show: address.show }}
        follows
        filters={
          <>
            <FilterTabs
              address={address}
              name="state"
              label={t('casework.column.state')}
              first="all"
              values={ITEM_STATES}
              word={(value) => (value === 'all' ? t('casework.case.all') : word(value))}
              narrow={isNarrow}
            />
            <ClearFilters
              address={{
                isFiltered: address.search.state !== undefined,
                clear: () => address.set({ state: undefined }),
              }}
              label={t('casework.filter.clear')}
            />
            {isDraft && (
              <>
                <KeyButton
                  keys="i"
                  icon={IconFileImport}
                  title={t('casework.import')}
                  onClick={() => void navigate({ to: '/casework/$id/import', params: { id } })}
                />
                <KeyButton
                  keys="a"
                  variant="default"
                  icon={IconPlus}
                  title={t('casework.items.add')}
                  onClick={() => setAdding(true)}
                />
              </>
            )}
            <Button
              component="a"
              variant="subtle"
              size="compact-sm"
              href={addressOf('casework.exportItems', { params: { id } }).path}
              download={`items-${one.number}.csv`}
            >
              {t('casework.items.csv')}
            </Button>
          </>
        }
        {...(maySet && {
          selection: {
            ticks: { keys: ticked, onChange: setTicked },
            bar: <SetBar one={one} items={[...ticked]} onDone={() => setTicked(new Set())} />,
          },
        })}
        none={<EmptyState title={t('casework.items.none')}>{t('casework.items.none.text')}</EmptyState>}
        detailTitle={open && t('casework.item.title', { place: open.place })}
        detail={open && <ItemView key={open.id} one={one} item={open} />}
      />
      {adding && <AddItemsDialog one={one} onClose={() => setAdding(false)} />}
    </>
  );
}
