import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Page } from '../../../ui/page.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { LedgerTabs } from '../matters/ledger-tabs.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { Calendar } from './calendar.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { Meetings } from './meetings.tsx';
import { ObligationList } from './obligation-list.tsx';
import { type ObligationSearch, VIEWS, type View } from './obligation-search.ts';
import styles from './obligations.module.css';
import { RepresentativeDialog } from './representative-dialog.tsx';
import { Representatives } from './representatives.tsx';

const route = getRouteApi('/frame/obligations');

/** What platforms owe by law and whether they have it, who stands for them, and where both sides met. */
export function ObligationsScreen() {
  const t = useT();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const view = search.view ?? 'list';
  const go = (next: ObligationSearch): void => void navigate({ search: next, replace: true });
  const { platform } = search;
  const of = platform === undefined ? {} : { platform };
  const mayWrite = may('ledger.write');
  const action = t(`obligations.add.${view}`);
  useStableKeys([
    ...(mayWrite ? [{ keys: 'n', title: action, run: () => setAdding(true) }] : []),
    ...VIEWS.map((one, index) => ({
      keys: String(index + 1),
      title: t(`obligations.view.${one}`),
      run: () => go({ ...of, view: one }),
    })),
  ]);
  return (
    <Page
      title={t('obligations.title')}
      actions={
        <>
          <LedgerTabs />
          {mayWrite && (
            <Button rightSection={<KeyHint keys="n" />} onClick={() => setAdding(true)}>
              {action}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.filters}>
          <SegmentedControl
            size="xs"
            aria-label={t('obligations.view')}
            data={VIEWS.map((value, index) => ({
              value,
              label: (
                <span className={styles.view}>
                  {t(`obligations.view.${value}`)} <KeyHint keys={String(index + 1)} />
                </span>
              ),
            }))}
            value={view}
            onChange={(value) => go({ ...of, view: VIEWS.find((one) => one === value) ?? 'list' })}
          />
          {view !== 'meetings' && (
            <SearchField
              label={t('obligations.column.platform')}
              className={styles.filter}
              text={platform ?? ''}
              onChange={(value) => go({ view, ...(value !== '' && { platform: value }) })}
            />
          )}
        </div>
        <div className={styles.body}>
          <Shown
            view={view}
            search={search}
            onOpen={(id) => go({ ...of, view, ...(id && { obligation: id }) })}
          />
        </div>
      </div>
      {adding && <Adding view={view} platform={platform} onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface ShownProps {
  readonly view: View;
  readonly search: ObligationSearch;
  readonly onOpen: (id: string | undefined) => void;
}

function Shown({ view, search, onOpen }: ShownProps) {
  switch (view) {
    case 'list':
      return <ObligationList platform={search.platform} open={search.obligation} onOpen={onOpen} />;
    case 'calendar':
      return <Calendar platform={search.platform} />;
    case 'representatives':
      return <Representatives platform={search.platform} />;
    case 'meetings':
      return <Meetings />;
    default:
      return view satisfies never;
  }
}

interface AddingProps {
  readonly view: View;
  readonly platform: string | undefined;
  readonly onClose: () => void;
}

function Adding({ view, platform, onClose }: AddingProps) {
  if (view === 'meetings') return <MeetingDialog onClose={onClose} />;
  if (view === 'representatives') return <RepresentativeDialog platform={platform} onClose={onClose} />;
  return <ApplyDialog platform={platform} onClose={onClose} />;
}
