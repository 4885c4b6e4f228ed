import type { RuleSetSource } from '@breakwater/contracts/rules';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconFlask, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { BacktestPanel } from '../backtest/backtest-panel.tsx';
import styles from '../notice.module.css';
import { checkQuery, liveSourceQuery } from '../queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { ActivateDialog } from './activate-dialog.tsx';
import { CheckState } from './check-state.tsx';
import { FaultList } from './fault-list.tsx';
import { type EditorHandle, SourceEditor } from './source-editor.tsx';
import screen from './source-screen.module.css';
import { useDraft } from './use-draft.ts';

const route = getRouteApi('/frame/rules/source');
const CHECK_AFTER_MS = 400;

/** The rule set as text: checked while one types, tried on stored events, made live. */
export function SourceScreen() {
  const t = useT();
  const source = useQuery(liveSourceQuery);
  return (
    <Page title={t('rules.source.title')} actions={<RulesTabs />}>
      <QueryState query={source} rows={20}>
        {(live) => <Workbench live={live} />}
      </QueryState>
    </Page>
  );
}

function Workbench({ live }: { readonly live: RuleSetSource }) {
  const t = useT();
  const may = useMay();
  const mayWrite = may('rules.write');
  const { line } = route.useSearch();
  const draft = useDraft(live);
  const editor = useRef<EditorHandle>(null);
  const [asks, setAsks] = useState<'activate'>();
  const [showsTrial, setShowsTrial] = useState(false);
  const [settled] = useDebouncedValue(draft.text, CHECK_AFTER_MS);
  const check = useQuery(checkQuery(settled));
  const isCurrent =
    settled === draft.text && !check.isFetching && !check.isPlaceholderData && check.isSuccess;
  const faults = check.data?.faults ?? [];
  useEffect(() => {
    if (line !== undefined) editor.current?.goTo(line, 1);
  }, [line]);
  return (
    <div className={screen.workbench} data-trial={showsTrial || undefined}>
      <div className={screen.bar}>
        <CheckState check={check} isCurrent={isCurrent} isChanged={draft.isChanged} />
        <div className={screen.actions}>
          {mayWrite && (
            <>
              <Button
                variant="default"
                leftSection={<IconRestore size={14} />}
                disabled={!draft.isChanged}
                onClick={draft.discard}
              >
                {t('rules.source.discard')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFlask size={14} />}
                aria-pressed={showsTrial}
                onClick={() => setShowsTrial(!showsTrial)}
              >
                {t('rules.backtest')}
              </Button>
              <Button
                leftSection={<IconCheck size={14} />}
                disabled={!draft.isChanged || !isCurrent || faults.length > 0}
                onClick={() => setAsks('activate')}
              >
                {t('rules.source.activate')}
              </Button>
            </>
          )}
        </div>
      </div>
      {draft.isOvertaken && draft.isChanged && (
        <div className={styles.notice} data-tone="attention" role="status">
          <IconAlertTriangle size={18} aria-hidden="true" />
          <div>
            <p>{t('rules.source.overtaken')}</p>
          </div>
          <Button variant="default" onClick={draft.rebase}>
            {t('rules.source.rebase')}
          </Button>
        </div>
      )}
      <div className={screen.editor}>
        <SourceEditor
          text={draft.text}
          faults={faults}
          readOnly={!mayWrite}
          handle={editor}
          onChange={draft.change}
        />
        <FaultList faults={faults} onOpen={(fault) => editor.current?.goTo(fault.line, fault.column)} />
      </div>
      {showsTrial && <BacktestPanel source={draft.text} ready={isCurrent && faults.length === 0} />}
      {asks === 'activate' && (
        <ActivateDialog
          live={live}
          draft={draft}
          rules={check.data?.rules ?? []}
          onClose={() => setAsks(undefined)}
        />
      )}
    </div>
  );
}
