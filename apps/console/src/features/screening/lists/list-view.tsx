import type { DesignationList } from '@breakwater/contracts/screening';
import { Button } from '@mantine/core';
import { IconPencil, IconRefresh, IconTrash, IconUpload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { ProblemText } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { GiveFilesDialog } from './give-files-dialog.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ListFacts } from './list-facts.tsx';
import { ListStateChip } from './list-state-chip.tsx';
import styles from './lists.module.css';
import { RefusedDialog } from './refused-dialog.tsx';
import { useReadList } from './use-read-list.ts';
import { Versions } from './versions.tsx';

/** What comes with the product is read from its own folder, and from nowhere else. */
const OWN_FORMAT = 'organisation-pack';

/** One list: how it stands, its settings, what can be done with it, and its versions. */
export function ListView({ list }: { readonly list: DesignationList }) {
  const t = useT();
  const { id, fault, checkedAt, loadedAt } = list;
  return (
    <div className={styles.view}>
      <p className={styles.line}>
        <ListStateChip list={list} />
        <Id>{id}</Id>
        {checkedAt && (
          <span className="dim">
            {t('lists.checked')} <Time at={checkedAt} />
          </span>
        )}
        {loadedAt && (
          <span className="dim">
            {t('lists.changed')} <Time at={loadedAt} />
          </span>
        )}
      </p>
      {fault && (
        <div className={styles.fault}>
          <p>{t('lists.fault', { version: list.version })}</p>
          <ProblemText problem={{ code: fault.code, title: fault.code, detail: fault.message }} />
          <p>
            <Time at={fault.at} full />
          </p>
        </div>
      )}
      <ListActions list={list} />
      <ListFacts list={list} />
      <section>
        <h3>{t('lists.versions')}</h3>
        <Versions list={id} />
      </section>
    </div>
  );
}

function ListActions({ list }: { readonly list: DesignationList }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['lists'], ['screening']);
  const navigate = getRouteApi('/frame/screening/lists').useNavigate();
  const [asks, setAsks] = useState<'settings' | 'files'>();
  const read = useReadList();
  const { id, title, sources, syncing } = list;
  const mayWrite = may('lists.write');
  const isOwn = list.format === OWN_FORMAT;
  if (!mayWrite) return null;
  const close = () => setAsks(undefined);
  return (
    <div className={styles.buttons}>
      {sources.length > 0 && (
        <KeyButton
          keys="r"
          icon={IconRefresh}
          title={t('lists.read')}
          loading={read.isReading || syncing}
          onClick={() => read.run(id)}
        />
      )}
      {!isOwn && (
        <KeyButton
          keys="u"
          variant="default"
          icon={IconUpload}
          title={t('lists.give')}
          onClick={() => setAsks('files')}
        />
      )}
      <Button variant="default" leftSection={<IconPencil size={14} />} onClick={() => setAsks('settings')}>
        {t('lists.settings')}
      </Button>
      <AskButton
        leftSection={<IconTrash size={14} />}
        danger
        action={t('lists.remove')}
        title={t('lists.remove.title', { title })}
        onConfirm={async () => {
          await act('screening.removeList', t('lists.removed', { title }), { params: { id } });
          await navigate({ search: {} });
        }}
        text={t('lists.remove.text')}
      />
      {isOwn && <p className="prose dim">{t('lists.own')}</p>}
      {asks === 'settings' && <ListDialog list={list} onClose={close} onStored={() => undefined} />}
      {asks === 'files' && <GiveFilesDialog list={list} onClose={close} />}
      {read.refused && (
        <RefusedDialog
          refused={read.refused}
          onClose={read.reset}
          onAllow={() => read.read(id, read.allowed())}
        />
      )}
    </div>
  );
}
