import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Ground, groundText } from './use-ground-name.ts';

/** Grounds that the law leaves to somebody else: shown with who may use them, and no choice. */
export function GroundsOfOthers({ grounds }: { readonly grounds: readonly Ground[] }) {
  const t = useT();
  const others = grounds.flatMap((ground) =>
    ground.ofOthers === undefined ? [] : [{ ground, users: ground.ofOthers }],
  );
  if (others.length === 0) return null;
  return (
    <details open>
      <summary>{t('orders.grounds.of-others')}</summary>
      <ul className={styles.rows}>
        {others.map(({ ground, users }) => (
          <li key={ground.id}>
            <p>
              <strong>{groundText(ground)}</strong>{' '}
              {t('orders.grounds.users', { users: users.join(t('orders.and')) })}
            </p>
            {ground.instead !== undefined && (
              <p className="prose">
                {t('orders.test.instead')} {ground.instead}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
