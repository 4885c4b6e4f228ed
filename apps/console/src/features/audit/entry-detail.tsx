import type { AuditEntry } from '@breakwater/contracts/audit';
import { useActorName } from '../../api/staff-names.ts';
import { useT } from '../../i18n/t.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import { Id, Name } from '../../ui/user-text.tsx';
import styles from './audit.module.css';

/** One entry in full. */
export function EntryDetail({ entry }: { readonly entry: AuditEntry }) {
  const t = useT();
  const nameOf = useActorName();
  const { actor, action, subject, at, detail, hash } = entry;
  const isEmpty = Object.keys(detail).length === 0;
  return (
    <div className={styles.entry}>
      <Facts
        facts={[
          { id: 'at', label: t('audit.at'), value: <Time at={at} full /> },
          { id: 'actor', label: t('audit.actor'), value: <Named name={nameOf(actor)} id={actor} /> },
          { id: 'action', label: t('audit.action'), value: <Id>{action}</Id> },
          { id: 'subject', label: t('audit.subject'), value: <Named name={nameOf(subject)} id={subject} /> },
        ]}
      />
      <h3>{t('audit.detail')}</h3>
      {isEmpty ? (
        <p className="dim">{t('audit.detail.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <pre className={styles.detail} dir="ltr" tabIndex={0}>
          {JSON.stringify(detail, null, 2)}
        </pre>
      )}
      <h3>{t('audit.hash')}</h3>
      <p className="dim prose">{t('audit.hash.text')}</p>
      <p className={styles.hash}>
        <Id>{hash}</Id>
      </p>
    </div>
  );
}

function Named({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <>
      <Name>{name}</Name>
      {name !== id && (
        <>
          {' '}
          <span className="dim">
            <Id>{id}</Id>
          </span>
        </>
      )}
    </>
  );
}
