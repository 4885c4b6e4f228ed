import type { Incident } from '@breakwater/contracts/incidents';
import { IconClockPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { ExtendDialog } from './extend-dialog.tsx';

/** How an incident that is open can end: later, now, or as one that never was. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['incidents'], ['jobs'], ['queues']);
  const [extending, setExtending] = useState(false);
  const { id, status } = incident;
  if (!may('incidents.confirm') || (status !== 'declared' && status !== 'active')) return null;
  const lines = (of: string, parts: readonly string[]) => (
    <ul className={styles.effects}>
      {parts.map((part) => (
        <li key={part}>{t(`incidents.${of}.${part}`)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {status === 'active' && (
        <>
          <KeyButton
            keys="e"
            variant="default"
            icon={IconClockPlus}
            title={t('incidents.extend')}
            onClick={() => setExtending(true)}
          />
          <AskButton
            keys="c"
            action={t('incidents.close')}
            text={t('incidents.close.text')}
            reason={t('incidents.reason')}
            onConfirm={(reason) =>
              act('incidents.close', t('incidents.closed'), { params: { id }, body: { reason } })
            }
          >
            {lines('close', ['indicators', 'friction', 'kept', 'debrief'])}
          </AskButton>
        </>
      )}
      <AskButton
        danger
        keys="x"
        action={t('incidents.false-alarm')}
        text={t('incidents.false-alarm.text')}
        reason={t('incidents.reason')}
        onConfirm={(reason) =>
          act('incidents.falseAlarm', t('incidents.false-alarm.done'), { params: { id }, body: { reason } })
        }
      >
        {lines('false-alarm', ['friction', 'jobs', 'matches', 'accounts', 'decisions'])}
      </AskButton>
      {extending && <ExtendDialog incident={incident} onClose={() => setExtending(false)} />}
    </>
  );
}
