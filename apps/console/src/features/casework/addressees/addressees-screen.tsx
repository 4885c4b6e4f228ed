import type { Addressee } from '@breakwater/contracts/casework';
import { Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { CaseworkTabs } from '../casework-tabs.tsx';
import { addresseeQuery, addresseesQuery } from '../queries.ts';
import { AddresseeDialog } from './addressee-dialog.tsx';
import { AddresseeView } from './addressee-view.tsx';

/** Platforms that the authority writes to, with their channels. */
export function AddresseesScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/casework/addressees', 'addressee');
  const [adding, setAdding] = useState(false);
  const retired = address.search.retired ?? false;
  const list = rowsOf(useQuery(addresseesQuery(retired)), (all) => all);
  const { data: found } = useQuery({
    ...addresseeQuery(address.open ?? ''),
    enabled: address.open !== undefined,
  });
  const open = list.rows?.find(({ id }) => id === address.open) ?? found;
  return (
    <Page
      title={t('casework.addressees')}
      actions={
        <>
          <CaseworkTabs />
          {may('casework.work') && (
            <KeyButton
              keys="a"
              icon={IconPlus}
              title={t('casework.addressee.add')}
              onClick={() => setAdding(true)}
            />
          )}
        </>
      }
    >
      <List
        label={t('casework.addressees')}
        list={list}
        columns={useColumns()}
        opens={{ open: address.open, show: address.show }}
        follows
        filters={
          <Checkbox
            label={t('casework.addressee.retired.show')}
            checked={retired}
            onChange={({ currentTarget: { checked } }) => address.set({ retired: checked || undefined })}
          />
        }
        none={
          <EmptyState title={t('casework.addressee.none')}>{t('casework.addressee.none.text')}</EmptyState>
        }
        detailTitle={open?.name}
        detail={open && address.open !== undefined && <AddresseeView key={open.id} one={open} />}
      />
      {adding && <AddresseeDialog onSaved={address.show} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<Addressee>[] {
  const t = useT();
  return [
    {
      id: 'name',
      title: t('casework.field.name'),
      beside: 'same',
      cell: ({ name }) => (
        <span className="one-line">
          <bdi>{name}</bdi>
        </span>
      ),
    },
    {
      id: 'platforms',
      title: t('casework.field.platforms'),
      width: '22%',
      cell: ({ platforms }) => <bdi className="one-line">{platforms.join(' ')}</bdi>,
    },
    {
      id: 'country',
      title: t('casework.field.country'),
      width: '110px',
      beside: '80px',
      cell: ({ country }) => <bdi>{country}</bdi>,
    },
    {
      id: 'channels',
      title: t('casework.channels'),
      width: '28%',
      cell: ({ channels }) =>
        [...new Set(channels.map(({ kind }) => t(`casework.channel.${kind}`)))].join(' · '),
    },
    {
      id: 'open',
      title: t('casework.column.open'),
      width: '110px',
      align: 'end',
      cell: ({ openCases }) => openCases,
    },
  ];
}
