import type { VaultEpoch } from '@breakwater/contracts/returns';
import { IconKey } from '@tabler/icons-react';
import { useMay } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { AskButton } from '../../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { useAct } from '../../../../ui/use-act.ts';
import styles from '../gate.module.css';

const TONES: Readonly<Record<VaultEpoch['state'], Tone>> = {
  current: 'done',
  previous: 'info',
  missing: 'danger',
  ended: 'neutral',
};

/** The keys of the vault, and a new one for who may make it, once they know what that does. */
export function Epochs({ epochs }: { readonly epochs: readonly VaultEpoch[] }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const act = useAct(['removals']);
  const lost = epochs.find(({ state }) => state === 'previous')?.tokens ?? 0;
  return (
    <section className={styles.box} aria-labelledby="vault-epochs">
      <h2 id="vault-epochs">{t('gate.epochs')}</h2>
      <p className="prose dim">{t('gate.epochs.text')}</p>
      {epochs.length === 0 && <p className="prose">{t('gate.epochs.none')}</p>}
      {epochs.length > 0 && (
        <table className={styles.table} aria-labelledby="vault-epochs">
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t('gate.kept.epoch')}
              </th>
              <th scope="col">{t('gate.epochs.state')}</th>
              <th scope="col">{t('gate.epochs.since')}</th>
              <th scope="col" className={styles.number}>
                {t('gate.kept.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {epochs.map(({ epoch, state, since, tokens }) => (
              <tr key={epoch}>
                <th scope="row" className={styles.number}>
                  {formats.number(epoch)}
                </th>
                <td>
                  <StateChip tone={TONES[state]}>{t(`gate.epoch.${state}`)}</StateChip>
                </td>
                <td>
                  <Time at={since} full />
                </td>
                <td className={styles.number}>{formats.number(tokens)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {epochs.some(({ state }) => state === 'missing') && (
        <p className={styles.fault}>{t('gate.epoch.missing.text')}</p>
      )}
      {may('vault.manage') && (
        <AskButton
          className={styles.start ?? ''}
          leftSection={<IconKey size={14} />}
          danger={lost > 0}
          action={t('gate.epochs.new')}
          onConfirm={() => act('returns.startEpoch', t('gate.epochs.made'))}
        >
          <ul className={styles.effects}>
            <li className="prose">{t('gate.epochs.effect.new')}</li>
            <li className="prose">{t('gate.epochs.effect.previous')}</li>
            <li className="prose">{t('gate.epochs.effect.lost', { count: lost })}</li>
          </ul>
        </AskButton>
      )}
    </section>
  );
}
