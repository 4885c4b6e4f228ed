import type { Removal } from '@breakwater/contracts/returns';
import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Actor } from '../../../../ui/actor.tsx';
import { Clock } from '../../../../ui/clock.tsx';
import { Facts } from '../../../../ui/facts.tsx';
import { AskButton } from '../../../../ui/form/ask-button.tsx';
import { Time } from '../../../../ui/time.tsx';
import { useAct } from '../../../../ui/use-act.ts';
import { Name } from '../../../../ui/user-text.tsx';
import styles from '../gate.module.css';
import { HoldDialog } from './hold-dialog.tsx';

/** A legal hold: while it stands nothing of the removal is forgotten. It is set for an order, and never without an end. */
export function HoldBox({ removal: { id, hold } }: { readonly removal: Removal }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['removals']);
  const [setting, setSetting] = useState(false);
  const mayManage = may('vault.manage');
  return (
    <section className={styles.box} aria-labelledby="removal-hold">
      <h3 id="removal-hold">{t('gate.hold')}</h3>
      {!hold && <p className="prose dim">{t('gate.hold.none')}</p>}
      {hold && (
        <>
          <Facts
            facts={[
              { id: 'order', label: t('gate.hold.order'), value: <Name>{hold.order}</Name> },
              { id: 'by', label: t('gate.hold.by'), value: <Actor id={hold.by} /> },
              { id: 'at', label: t('gate.hold.at'), value: <Time at={hold.at} full /> },
              {
                id: 'until',
                label: t('gate.hold.until'),
                value: <Clock startedAt={hold.at} dueAt={hold.until} />,
              },
            ]}
          />
          <p className="prose">{t('gate.hold.suspends')}</p>
        </>
      )}
      {mayManage && (
        <p className={styles.line}>
          <Button variant="default" leftSection={<IconLock size={14} />} onClick={() => setSetting(true)}>
            {t(hold ? 'gate.hold.change' : 'gate.hold.set')}
          </Button>
          {hold && (
            <AskButton
              leftSection={<IconLockOpen size={14} />}
              action={t('gate.hold.release')}
              onConfirm={() => act('returns.releaseRemoval', t('gate.hold.released'), { params: { id } })}
              text={t('gate.hold.release.text')}
            />
          )}
        </p>
      )}
      {setting && <HoldDialog removalId={id} hold={hold} onClose={() => setSetting(false)} />}
    </section>
  );
}
