import type { KeptTokens, Removal } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Clock } from '../../../../ui/clock.tsx';
import { type Fact, Facts } from '../../../../ui/facts.tsx';
import { PolicyName } from '../../../../ui/policy-name.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import styles from '../gate.module.css';
import { removalQuery } from '../queries.ts';
import { useWordOf } from '../words.ts';
import { AccountLink } from './account-link.tsx';
import { HoldBox } from './hold-box.tsx';
import { LinkedChecks } from './linked-checks.tsx';

/** A removal: what it rests on, what is kept and for how long, what it led to. */
export function RemovalView({ id }: { readonly id: string }) {
  const query = useQuery(removalQuery(id));
  return (
    <QueryState query={query} rows={12}>
      {(removal) => <Loaded removal={removal} />}
    </QueryState>
  );
}

function Loaded({ removal }: { readonly removal: Removal }) {
  const t = useT();
  const may = useMay();
  const { platform, accountId, source, decisionId, policy, entity, removedAt, hold, expiresAt } = removal;
  const facts: readonly Fact[] = [
    {
      id: 'account',
      label: t('gate.column.account'),
      value: <AccountLink platform={platform} accountId={accountId} />,
    },
    { id: 'removed', label: t('gate.column.removed'), value: <Time at={removedAt} full /> },
    { id: 'policy', label: t('gate.column.policy'), value: <PolicyName id={policy} /> },
    {
      id: 'source',
      label: t('gate.column.source'),
      value: (
        <>
          {t(`gate.source.${source}`)} {decisionId && <Id>{decisionId}</Id>}
        </>
      ),
    },
    ...(entity === undefined
      ? []
      : [{ id: 'entity', label: t('gate.removal.entity'), value: <Id>{entity}</Id> }]),
    {
      id: 'expires',
      label: t('gate.removal.expires'),
      value: hold ? t('gate.hold.suspends') : <Time at={expiresAt} full />,
    },
  ];
  return (
    <div className={styles.stack}>
      <section className={styles.box}>
        <Facts facts={facts} />
      </section>
      <Kept removal={removal} />
      {(hold || may('vault.manage')) && <HoldBox removal={removal} />}
      <LinkedChecks removal={removal} />
    </div>
  );
}

/** What is kept, by kind and count: never the values, which nobody has. */
function Kept({ removal: { tokens, removedAt, hold } }: { readonly removal: Removal }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  const keyOf = ({ type, epoch }: KeptTokens) => `${type} ${epoch}`;
  return (
    <section className={styles.box} aria-labelledby="removal-kept">
      <h3 id="removal-kept">{t('gate.kept')}</h3>
      <p className="prose dim">{t('gate.kept.text')}</p>
      {tokens.length === 0 && <p className="prose">{t('gate.kept.none')}</p>}
      {tokens.length > 0 && (
        <table className={styles.table} aria-labelledby="removal-kept">
          <thead>
            <tr>
              <th scope="col">{t('gate.kept.type')}</th>
              <th scope="col" className={styles.number}>
                {t('gate.kept.count')}
              </th>
              <th scope="col" className={styles.number}>
                {t('gate.kept.epoch')}
              </th>
              <th scope="col">{t('gate.kept.forgotten')}</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((kept) => (
              <tr key={keyOf(kept)}>
                <th scope="row">
                  {wordOf('token', kept.type)} <span className="dim">{wordOf('retention', kept.class)}</span>
                </th>
                <td className={styles.number}>{formats.number(kept.count)}</td>
                <td className={styles.number}>{kept.epoch === 0 ? '–' : formats.number(kept.epoch)}</td>
                <td>
                  {hold ? (
                    <span className="dim">{t('gate.hold.held')}</span>
                  ) : (
                    <Clock startedAt={removedAt} dueAt={kept.expiresAt} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
