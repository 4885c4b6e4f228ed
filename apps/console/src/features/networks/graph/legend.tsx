import { useT } from '../../../i18n/t.tsx';
import styles from './picture.module.css';

/** What shapes and lines of the picture stand for. */
export function Legend() {
  const t = useT();
  return (
    <ul className={styles.legend}>
      {(['member', 'seed', 'removed'] as const).map((look) => (
        <li key={look}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" data-look={look}>
            {look === 'member' ? (
              <circle cx="7" cy="7" r="6" />
            ) : (
              <rect
                x="2.5"
                y="2.5"
                width="9"
                height="9"
                {...(look === 'seed' && { transform: 'rotate(45 7 7)' })}
              />
            )}
          </svg>
          {t(`networks.look.${look}`)}
        </li>
      ))}
      <li className="dim">{t('networks.graph.thickness')}</li>
    </ul>
  );
}
