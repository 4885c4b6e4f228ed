import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { referenceQuery } from '../queries.ts';
import styles from './look-up.module.css';
import { referenceOf } from './reference-of.ts';

/** Entries whose reference begins with what was typed, where that may be one. */
export function ReferenceHits({ text }: { readonly text: string }) {
  const t = useT();
  const reference = referenceOf(text);
  const found = useQuery(referenceQuery(reference)).data ?? [];
  const begins = (ref: string) => reference && ref.toLowerCase().startsWith(reference.toLowerCase());
  const hits = found.filter(({ ref }) => begins(ref));
  if (hits.length === 0) return null;
  return (
    <div className={styles.references}>
      <strong>{t('screening.look-up.by-reference')}</strong>
      {hits.map(({ id, list, ref, name }) => (
        <span key={id}>
          <Link to="/screening/designations/$id" params={{ id }}>
            <bdi>{name}</bdi>
          </Link>{' '}
          <Id>{`${list} ${ref}`}</Id>
        </span>
      ))}
    </div>
  );
}
