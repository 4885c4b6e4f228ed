import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { rowsOf } from '../../ui/list/list-rows.ts';
import { ListTable } from '../../ui/list/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { UserText } from '../../ui/user-text.tsx';
import { remarksQuery } from './queries.ts';
import { WriteDialog } from './write-dialog.tsx';

/** What staff say to colleagues. */
export function RemarksScreen() {
  const t = useT();
  const [writes, setWrites] = useState(false);
  return (
    <Page
      title={t('remarks.title')}
      actions={<Button onClick={() => setWrites(true)}>{t('remarks.write')}</Button>}
    >
      {writes && <WriteDialog onClose={() => setWrites(false)} />}
      <ListTable
        label={t('remarks.title')}
        list={rowsOf(useQuery(remarksQuery), ({ remarks }) => remarks)}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('remarks.none')} />}
        columns={[{ id: 'text', title: t('remarks.text'), cell: ({ text }) => <UserText>{text}</UserText> }]}
      />
    </Page>
  );
}
