import type { Authority } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import type { Column } from '../../../ui/data-table.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedTable } from '../../../ui/paged-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { stepKeys } from '../../../ui/step-keys.ts';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { Id } from '../../../ui/user-text.tsx';
import { AuthorityDialog } from './authority-dialog.tsx';
import { AuthorityView } from './authority-view.tsx';
import { authoritiesQuery } from './queries.ts';

const route = getRouteApi('/frame/authorities');

/** The register of those who may ask for something, and how sure it is who they are. */
export function AuthoritiesScreen() {
  const t = useT();
  const may = useMay();
  const { q, authority: open } = route.useSearch();
  const navigate = route.useNavigate();
  const searchRef = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const filters = { ...(q !== undefined && { q }) };
  const pages = useInfiniteQuery(authoritiesQuery(filters));
  const rows = useMemo(() => itemsRead(pages.data), [pages.data]);
  const columns = useColumns(open !== undefined);
  const go = (id: string | undefined): void =>
    void navigate({ search: id === undefined ? filters : { ...filters, authority: id } });
  const mayManage = may('authorities.manage');
  useStableKeys([
    { keys: '/', title: t('authorities.q'), run: () => searchRef.current?.focus() },
    ...(mayManage ? [{ keys: 'n', title: t('authorities.new'), run: () => setAdding(true) }] : []),
    ...stepKeys(rows, open, { down: t('authorities.down'), up: t('authorities.up') }, go),
  ]);
  return (
    <Page
      title={t('authorities.title')}
      actions={
        mayManage && (
          <Button
            leftSection={<IconPlus size={14} />}
            rightSection={<KeyHint keys="n" />}
            onClick={() => setAdding(true)}
          >
            {t('authorities.new')}
          </Button>
        )
      }
    >
      <ListDetail
        wide
        detailTitle={t('authorities.authority')}
        onClose={() => go(undefined)}
        filters={
          <SearchField
            label={t('authorities.q')}
            className={styles.search}
            text={q ?? ''}
            onChange={(text) =>
              void navigate({
                search: { ...(text !== '' && { q: text }), ...(open !== undefined && { authority: open }) },
                replace: true,
              })
            }
            inputRef={searchRef}
          />
        }
        list={
          <PagedTable
            pages={pages}
            label={t('authorities.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            follows={open !== undefined}
            onOpen={({ id }) => go(id)}
            empty={
              <EmptyState title={t(q === undefined ? 'authorities.none' : 'authorities.none.filtered')}>
                {q === undefined && t('authorities.none.text')}
              </EmptyState>
            }
          />
        }
        detail={open !== undefined && <AuthorityView key={open} id={open} />}
      />
      {adding && <AuthorityDialog onClose={() => setAdding(false)} onSaved={go} />}
    </Page>
  );
}

function useColumns(narrow: boolean): readonly Column<Authority>[] {
  const t = useT();
  const name: Column<Authority> = {
    id: 'name',
    title: t('authorities.name'),
    cell: ({ name: own }) => <bdi className="one-line">{own}</bdi>,
  };
  const country: Column<Authority> = {
    id: 'country',
    title: t('authorities.country'),
    width: narrow ? '30%' : '90px',
    cell: ({ country: own }) => <Id>{own}</Id>,
  };
  if (narrow) return [name, country];
  return [
    name,
    {
      id: 'kind',
      title: t('authorities.kind'),
      width: '22%',
      cell: ({ kind }) => t(`authorities.kind.${kind}`),
    },
    country,
    {
      id: 'codes',
      title: t('authorities.legalCodes'),
      width: '28%',
      cell: ({ legalCodes }) => <bdi className="one-line">{legalCodes.join(t('authorities.and'))}</bdi>,
    },
  ];
}
