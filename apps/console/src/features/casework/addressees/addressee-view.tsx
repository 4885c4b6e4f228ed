import type { Addressee } from '@breakwater/contracts/casework';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../casework.module.css';
import { AddresseeDialog } from './addressee-dialog.tsx';

/** An addressee: where it is, how it is reached. Addresses of portals are text: nothing leads there by itself. */
export function AddresseeView({ one }: { readonly one: Addressee }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['casework']);
  const [changing, setChanging] = useState(false);
  const { id, platforms, hosts, country, language, channels, openCases, addedAt, addedBy, retiredAt } = one;
  const mayWork = may('casework.work') && retiredAt === undefined;
  return (
    <div className={blocks.stack}>
      {retiredAt !== undefined && (
        <p className={blocks.notice} dir="auto">
          {t('casework.addressee.retired')} <Time at={retiredAt} />: <bdi>{one.retiredBecause}</bdi>
        </p>
      )}
      <Facts
        facts={[
          { id: 'platforms', label: t('casework.field.platforms'), value: <bdi>{platforms.join(' ')}</bdi> },
          {
            id: 'hosts',
            label: t('casework.field.hosts'),
            value: <bdi className={styles.wrap}>{hosts.join(' ') || '–'}</bdi>,
          },
          { id: 'country', label: t('casework.field.country'), value: <bdi>{country}</bdi> },
          { id: 'language', label: t('casework.field.language'), value: <bdi>{language}</bdi> },
          ...channels.map(({ kind, value }) => ({
            id: `${kind} ${value}`,
            label: t(`casework.channel.${kind}`),
            value: <bdi className={styles.wrap}>{value}</bdi>,
          })),
          {
            id: 'added',
            label: t('casework.addressee.added-by'),
            value: (
              <>
                <Actor id={addedBy} /> · <Time at={addedAt} />
              </>
            ),
          },
          {
            id: 'cases',
            label: t('casework.column.open'),
            value: (
              <Link to="/casework" search={{ addressee: id }}>
                {t('casework.cases.count', { count: openCases })}
              </Link>
            ),
          },
        ]}
      />
      {mayWork && (
        <div className={blocks.line}>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('casework.addressee.change')}
          </Button>
          <AskButton
            action={t('casework.addressee.retire')}
            text={t('casework.addressee.retire.text')}
            reason={t('casework.because')}
            onConfirm={(because) =>
              act('casework.retireAddressee', t('casework.addressee.retired.done'), {
                params: { id },
                body: { because },
              })
            }
          />
        </div>
      )}
      {changing && <AddresseeDialog one={one} onSaved={() => undefined} onClose={() => setChanging(false)} />}
    </div>
  );
}
