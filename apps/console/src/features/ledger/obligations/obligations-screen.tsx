import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import { KeyButton } from '../../../ui/key-button.tsx';
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

/** What platforms owe by law and whether they have it, who stands for them, and where both sides met. */
export function ObligationsScreen() {
  const t = useT();
  const may = useMay();
  const { search, set } = useAddress('/frame/obligations');
  const [adding, setAdding] = useState(false);
  const { platform, view = 'list' } = search;
  const look = (next: View | undefined): void => set({ view: next, obligation: undefined });
  useStableKeys(
    VIEWS.map((one, index) => ({
      keys: String(index + 1),
      title: t(`obligations.view.${one}`),
      run: () => look(one),
    })),
  );
  return (
    <Page
      title={t('obligations.title')}
      actions={
        <>
          <LedgerTabs />
          {may('ledger.write') && (
            <KeyButton keys="n" title={t(`obligations.add.${view}`)} onClick={() => setAdding(true)} />
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
            onChange={(value) => look(VIEWS.find((one) => one === value))}
          />
          {view !== 'meetings' && (
            <SearchField
              label={t('obligations.column.platform')}
              className={styles.filter}
              text={platform ?? ''}
              onChange={(value) => set({ platform: value, obligation: undefined })}
            />
          )}
        </div>
        <div className={styles.body}>
          <Shown view={view} search={search} onOpen={(obligation) => set({ obligation })} />
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
