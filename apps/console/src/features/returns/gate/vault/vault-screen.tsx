import type { VaultState } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Facts } from '../../../../ui/facts.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import styles from '../gate.module.css';
import { GateTabs } from '../gate-tabs.tsx';
import { vaultQuery } from '../queries.ts';
import { useWordOf } from '../words.ts';
import { Epochs } from './epochs.tsx';
import { Purges } from './purges.tsx';

/** What is kept of removed accounts, under which keys, for how long, and what was forgotten. */
export function VaultScreen() {
  const t = useT();
  const query = useQuery(vaultQuery);
  return (
    <Page title={t('gate.vault')} note={t('gate.vault.note')} actions={<GateTabs />}>
      <div className={styles.page}>
        <QueryState query={query} rows={14}>
          {(vault) => (
            <>
              <Kept vault={vault} />
              <Epochs epochs={vault.epochs} />
            </>
          )}
        </QueryState>
        <Purges />
      </div>
    </Page>
  );
}

const CLASSES = ['network', 'device', 'identity', 'behaviour'] as const;

function Kept({ vault }: { readonly vault: VaultState }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  const { removals, held, tokens, retentionDays } = vault;
  const countOf = (wanted: string) =>
    tokens.filter((one) => one.class === wanted).reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.box} aria-labelledby="vault-kept">
      <h2 id="vault-kept">{t('gate.vault.kept')}</h2>
      <Facts
        facts={[
          {
            id: 'removals',
            label: t('gate.vault.removals'),
            value: <Link to="/returns/removals">{formats.number(removals)}</Link>,
          },
          { id: 'held', label: t('gate.vault.held'), value: formats.number(held) },
        ]}
      />
      <table className={styles.table} aria-labelledby="vault-kept">
        <thead>
          <tr>
            <th scope="col">{t('gate.vault.class')}</th>
            <th scope="col">{t('gate.vault.of')}</th>
            <th scope="col" className={styles.number}>
              {t('gate.kept.count')}
            </th>
            <th scope="col">{t('gate.vault.for')}</th>
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((one) => (
            <tr key={one}>
              <th scope="row">{wordOf('retention', one)}</th>
              <td>
                {tokens
                  .filter((token) => token.class === one && token.count > 0)
                  .map(({ type, count }) =>
                    t('gate.vault.type', { type: wordOf('token', type), count: formats.number(count) }),
                  )
                  .join(t('gate.and'))}
              </td>
              <td className={styles.number}>{formats.number(countOf(one))}</td>
              <td>{t('gate.vault.days', { count: retentionDays[one] ?? 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="prose dim">{t('gate.vault.text')}</p>
    </section>
  );
}
