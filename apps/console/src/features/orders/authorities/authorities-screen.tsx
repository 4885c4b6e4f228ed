import type { Authority } from '@breakwater/contracts/orders';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import styles from '../../../ui/blocks.module.css';
import type { Column } from '../../../ui/data-table.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { FilterText } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { AuthorityDialog } from './authority-dialog.tsx';
import { AuthorityView } from './authority-view.tsx';
import { authoritiesQuery } from './queries.ts';

/** The register of those who may ask for something, and how sure it is who they are. */
export function AuthoritiesScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/authorities', 'authority');
  const { open, filters, show } = address;
  const [adding, setAdding] = useState(false);
  const list = usePageRows(useInfiniteQuery(authoritiesQuery(filters)));
  return (
    <Page
      title={t('authorities.title')}
      actions={
        may('authorities.manage') && (
          <KeyButton keys="n" icon={IconPlus} title={t('authorities.new')} onClick={() => setAdding(true)} />
        )
      }
    >
      <List
        wide
        label={t('authorities.title')}
        list={list}
        columns={useColumns()}
        opens={address}
        steps={{ down: t('authorities.down'), up: t('authorities.up') }}
        filters={
          <FilterText
            address={address}
            name="q"
            label={t('authorities.q')}
            className={styles.search}
            keys="/"
          />
        }
        none={
          <NoRows
            address={address}
            title={t('authorities.none')}
            text={t('authorities.none.text')}
            filtered={t('authorities.none.filtered')}
          />
        }
        detailTitle={t('authorities.authority')}
        detail={open !== undefined && <AuthorityView key={open} id={open} />}
      />
      {adding && <AuthorityDialog onClose={() => setAdding(false)} onSaved={show} />}
    </Page>
  );
}

function useColumns(): readonly Column<Authority>[] {
  const t = useT();
  return [
    {
      id: 'name',
      title: t('authorities.name'),
      beside: 'same',
      cell: ({ name }) => <bdi className="one-line">{name}</bdi>,
    },
    {
      id: 'kind',
      title: t('authorities.kind'),
      width: '22%',
      cell: ({ kind }) => t(`authorities.kind.${kind}`),
    },
    {
      id: 'country',
      title: t('authorities.country'),
      width: '90px',
      beside: '30%',
      cell: ({ country }) => <Id>{country}</Id>,
    },
    {
      id: 'codes',
      title: t('authorities.legalCodes'),
      width: '28%',
      cell: ({ legalCodes }) => <bdi className="one-line">{legalCodes.join(t('authorities.and'))}</bdi>,
    },
  ];
}
