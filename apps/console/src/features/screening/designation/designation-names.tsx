import type { DesignatedName, Designation } from '@breakwater/contracts/screening';
import { useT } from '../../../i18n/t.tsx';
import { useWordOf } from '../words.ts';
import styles from './designation.module.css';

const SHOWN = 5;
/** What people know somebody by comes first. */
const FIRST: readonly DesignatedName['kind'][] = ['primary', 'original'];

/** All names of a designation, each in its own direction; what the list says of a name apart from what is worked out. */
export function DesignationNames({ designation: { entry, strengths } }: DesignationNamesProps) {
  const t = useT();
  const named = entry.names.map((name, index) => ({ name, computed: strengths[index] }));
  const isFirst = ({ name }: (typeof named)[number]) => FIRST.includes(name.kind);
  const ordered = [...named.filter(isFirst), ...named.filter((one) => !isFirst(one))];
  const line = ({ name, computed }: (typeof named)[number]) => (
    <li key={`${name.kind} ${name.text} ${name.language ?? ''}`}>
      <NameLine name={name} computed={computed} />
    </li>
  );
  const more = ordered.length - SHOWN;
  return (
    <div>
      <h3>{t('screening.names', { count: entry.names.length })}</h3>
      <ul className={styles.names}>{ordered.slice(0, SHOWN).map(line)}</ul>
      {more > 0 && (
        <details>
          <summary>{t('screening.names.more', { count: more })}</summary>
          <ul className={styles.names}>{ordered.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </div>
  );
}

interface DesignationNamesProps {
  readonly designation: Designation;
}

function NameLine({ name, computed }: NameLineProps) {
  const t = useT();
  const wordOf = useWordOf();
  const reasons = computed?.reasons.map((reason) => wordOf('reason', reason)).join(t('screening.and')) ?? '';
  const computedWord = computed && wordOf('strength', computed.strength);
  return (
    <>
      <div>
        <bdi className={styles.name}>{name.text}</bdi>
      </div>
      <span className="dim">
        {t('screening.name.line', {
          kind: wordOf('kind', name.kind),
          official: wordOf('strength', name.strength),
        })}
        {computedWord !== undefined && (
          <>
            {' · '}
            {reasons === ''
              ? t('screening.name.computed', { strength: computedWord })
              : t('screening.name.computed-because', { strength: computedWord, reasons })}
          </>
        )}
        {name.language && (
          <>
            {' · '}
            <bdi>{name.language}</bdi>
          </>
        )}
      </span>
    </>
  );
}

interface NameLineProps {
  readonly name: DesignatedName;
  readonly computed: Designation['strengths'][number] | undefined;
}
