import { ErrorText } from '../../ui/states.tsx';
import styles from './settings.module.css';

/** Why something could not be saved. */
export function Failure({ error }: { readonly error: unknown }) {
  return (
    <div role="alert" className={styles.error}>
      {error !== null && error !== undefined && <ErrorText error={error} />}
    </div>
  );
}
