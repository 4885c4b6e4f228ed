import type { SpreadReadiness } from '@breakwater/contracts/spread';
import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { ClearFilters, FilterSelect, FilterTabs, FilterText } from '../../../ui/list/filters.tsx';
import { List } from '../../../ui/list/list.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { NoRows } from '../../../ui/list/no-rows.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { spreadQuery } from '../queries.ts';
import styles from '../spread.module.css';
import { FollowDialog } from './follow-dialog.tsx';
import { useSpreadColumns } from './spread-columns.tsx';
import { KINDS } from './spread-search.ts';
import { SurprisingHours } from './surprising-hours.tsx';

const SAID = ['flagged', 'violation', 'no-violation'] as const;

/** What spreads now, what came most often in the last hour first. */
export function SpreadScreen() {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/spread');
  const { search } = address;
  const navigate = useNavigate();
  const [setting, setSetting] = useState(false);
  const query = useInfiniteQuery(spreadQuery(search));
  const list = usePageRows(query);
  const state = query.data?.pages[0]?.state;
  return (
    <Page
      title={t('spread.title')}
      actions={
        may('spread.write') && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconAdjustments size={15} />}
            onClick={() => setSetting(true)}
          >
            {t('spread.follow')}
          </Button>
        )
      }
      above={
        <>
          {state && !state.ready && <BeingRead state={state} />}
          <SurprisingHours hours={query.data?.pages[0]?.hours ?? []} />
        </>
      }
    >
      <List
        label={t('spread.title')}
        list={list}
        columns={useSpreadColumns()}
        opens={{ show: (id) => id && void navigate({ to: '/spread/$id', params: { id } }) }}
        filters={
          <>
            <FilterTabs
              address={address}
              name="kind"
              label={t('spread.column.kind')}
              first="all"
              values={KINDS}
              word={(kind) => t(`spread.kinds.${kind}`)}
            />
            <FilterSelect
              address={address}
              name="said"
              label={t('spread.column.said')}
              data={SAID.map((said) => ({ value: said, label: t(`spread.said.${said}`) }))}
            />
            <FilterText
              address={address}
              name="platform"
              label={t('spread.column.platform')}
              className={styles.filter}
            />
            <FilterText
              address={address}
              name="content"
              label={t('spread.column.content')}
              className={styles.filter}
            />
            <ClearFilters address={address} label={t('spread.filter.clear')} />
          </>
        }
        none={
          <NoRows
            address={address}
            title={t('spread.none')}
            text={t(state?.ready === false ? 'spread.being-read' : 'spread.none.text')}
            filtered={t('spread.none.filtered')}
          />
        }
      />
      {setting && <FollowDialog onClose={() => setSetting(false)} />}
    </Page>
  );
}

/** After a start the last window is read again: until then nothing is said of counts. */
function BeingRead({ state: { read, failures } }: { readonly state: SpreadReadiness }) {
  const t = useT();
  const formats = useFormats();
  return (
    <div className={styles.reading} role="status">
      <span>{t('spread.being-read')}</span>
      <ProgressBar label={t('spread.being-read')} done={Math.round(read * 100)} total={100} />
      <span className="dim">{formats.percent(read, 0)}</span>
      {failures !== undefined && <span>{t('spread.being-read.failures', { failures })}</span>}
    </div>
  );
}
