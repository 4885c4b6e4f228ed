import type { Designation } from '@breakwater/contracts/screening';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './designation.module.css';

/** The same entity on other lists, and what it rests on that it is the same. */
export function LinkedEntries({ designation: { linked } }: { readonly designation: Designation }) {
  const t = useT();
  if (linked.length === 0) return null;
  return (
    <div>
      <h3>{t('screening.linked')}</h3>
      <ul className={styles.names}>
        {linked.map(({ id, list, ref, name, basis }) => (
          <li key={id}>
            <Link to="/screening/designations/$id" params={{ id }}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <Id>{`${list} ${ref}`}</Id> <span className="dim">{t(`screening.linked.${basis}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
