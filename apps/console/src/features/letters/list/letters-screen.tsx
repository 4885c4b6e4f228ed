import { LETTER_STATES } from '@breakwater/contracts/letters';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
import { ClearFilters, FilterSelect, FilterTabs } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { MakeLetterDialog } from '../about/make-letter-dialog.tsx';
import { KINDS } from '../letter-search.ts';
import { LetterTabs } from '../letter-tabs.tsx';
import { lettersQuery } from '../queries.ts';
import { useLetterColumns } from './letter-columns.tsx';

/** Letters with where each stands, the latest begun first. */
export function LettersScreen() {
  const t = useT();
  const address = useAddress('/frame/letters');
  const navigate = useNavigate();
  const mayWrite = useMay()('letters.write');
  const [making, setMaking] = useState(false);
  const list = usePageRows(useInfiniteQuery(lettersQuery(address.search)));
  const toLetter = (id: string): void => void navigate({ to: '/letters/$id', params: { id } });
  return (
    <Page
      title={t('letters.title')}
      actions={
        <>
          <LetterTabs />
          {mayWrite && (
            <KeyButton keys="n" icon={IconPlus} title={t('letters.make')} onClick={() => setMaking(true)} />
          )}
        </>
      }
    >
      <List
        label={t('letters.title')}
        list={list}
        columns={useLetterColumns()}
        opens={{ show: (id) => id && toLetter(id) }}
        filters={
          <>
            <FilterTabs
              address={address}
              name="state"
              label={t('letters.column.state')}
              first="all"
              values={LETTER_STATES}
              word={(state) => t(`letters.state.${state}`)}
            />
            <FilterSelect
              address={address}
              name="kind"
              label={t('letters.column.kind')}
              searchable
              data={KINDS.map((value) => ({ value, label: t(`letters.kind.${value}`) }))}
            />
            <ClearFilters address={address} label={t('letters.clear')} />
          </>
        }
        none={<EmptyState title={t('letters.none')}>{t('letters.none.text')}</EmptyState>}
      />
      {making && <MakeLetterDialog onMade={toLetter} onClose={() => setMaking(false)} />}
    </Page>
  );
}
