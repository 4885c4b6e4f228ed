import { ApiProblem } from '../../../../api/problem.ts';
import { useT } from '../../../../i18n/t.tsx';
import { ErrorText } from '../../../../ui/states.tsx';
import styles from '../save/dry-run-view.module.css';

interface PlacedFault {
  readonly row?: number;
  readonly column?: string;
  readonly pointer?: string;
  readonly message: string;
}

const MOST = 50;

/** Why a file is no bank, place by place. */
export function ImportFaults({ error }: { readonly error: unknown }) {
  const t = useT();
  const faults = faultsOf(error);
  if (faults.length === 0) {
    return (
      <div role="alert">
        <ErrorText error={error} />
      </div>
    );
  }
  return (
    <div className={styles.faults} role="alert">
      <p>{t('banks.import.faults', { count: faults.length })}</p>
      <ul>
        {faults.slice(0, MOST).map(({ row, column, pointer, message }) => (
          <li key={`${row} ${column} ${pointer} ${message}`}>
            {row === undefined ? (
              <bdi className="code">{pointer}</bdi>
            ) : (
              t('banks.import.place', { row, column: column ?? '' })
            )}
            : <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function faultsOf(error: unknown): readonly PlacedFault[] {
  if (!(error instanceof ApiProblem) || !Array.isArray(error.problem.faults)) return [];
  return error.problem.faults.filter(
    (fault): fault is PlacedFault => typeof fault === 'object' && fault !== null && 'message' in fault,
  );
}
