import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { type LogState, logQuery } from './queries.ts';
import { useAct } from './use-act.ts';

/** What the encrypted sign-in log holds, by class and count, and its keys: never an address. */
export function LogScreen() {
  const t = useT();
  const query = useQuery(logQuery);
  return (
    <Page title={t('disclosure.log')} actions={<DisclosureTabs />}>
      <div className={styles.page}>
        <p className="prose dim">{t('disclosure.log.text')}</p>
        <QueryState query={query} rows={8}>
          {(state) => (
            <>
              <Classes state={state} />
              <Keys state={state} />
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}

function Classes({ state: { classes } }: { readonly state: LogState }) {
  const t = useT();
  const formats = useFormats();
  return (
    <section className={styles.box} aria-labelledby="log-classes">
      <h2 id="log-classes">{t('disclosure.log.classes')}</h2>
      <table className={styles.table} aria-labelledby="log-classes">
        <thead>
          <tr>
            <th scope="col">{t('disclosure.log.class')}</th>
            <th scope="col" className={styles.number}>
              {t('disclosure.records')}
            </th>
            <th scope="col">{t('disclosure.log.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => (
            <tr key={one.class}>
              <th scope="row">
                {t(`disclosure.class.${one.class}`)}{' '}
                <span className="dim">{t(`disclosure.class.${one.class}.text`)}</span>
              </th>
              <td className={styles.number}>{formats.number(one.records)}</td>
              <td>{one.oldest === undefined ? '–' : <Time at={one.oldest} full />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Keys({ state: { keys } }: { readonly state: LogState }) {
  const t = useT();
  const may = useMay();
  const act = useAct();
  const [asks, setAsks] = useState(false);
  return (
    <section className={styles.box} aria-labelledby="log-keys">
      <div className={styles.spread}>
        <h2 id="log-keys">{t('disclosure.keys')}</h2>
        {may('disclosure.approve') && (
          <Button size="xs" variant="default" onClick={() => setAsks(true)}>
            {t('disclosure.keys.rotate')}
          </Button>
        )}
      </div>
      <ul className={styles.rows}>
        {keys.map(({ epoch, createdAt, current, present }) => (
          <li key={epoch} className={styles.line}>
            <span>{t('disclosure.keys.epoch', { epoch })}</span>
            <Time at={createdAt} full />
            {current && <StateChip tone="done">{t('disclosure.keys.current')}</StateChip>}
            {!present && <StateChip tone="danger">{t('disclosure.keys.missing')}</StateChip>}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asks}
        title={t('disclosure.keys.rotate')}
        action={t('disclosure.keys.rotate')}
        onClose={() => setAsks(false)}
        onConfirm={() => act('keys', {}, t('disclosure.keys.rotated'))}
      >
        <p className="prose">{t('disclosure.keys.rotate.text')}</p>
      </ConfirmDialog>
    </section>
  );
}
