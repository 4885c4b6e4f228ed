import type { LocalText } from '@breakwater/contracts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Local } from '../../../ui/local.tsx';
import styles from './decision-panel.module.css';

/** Kinds of violation, or what it is instead, as buttons with their keys printed on them. */
export function TaxonomyChoice({
  legend,
  items,
  keyOf,
  chosen,
  hint,
  disabled,
  onChoose,
}: TaxonomyChoiceProps) {
  return (
    <fieldset className={styles.kinds} disabled={disabled}>
      <legend>{legend}</legend>
      {items.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.choice}
          aria-pressed={chosen === id}
          onClick={() => onChoose(id)}
        >
          <KeyHint keys={keyOf(id)} />
          <span className={styles.choiceName}>
            <Local text={title} />
            {hint?.ids.includes(id) === true && (
              <>
                {' '}
                <span className={styles.hint}>{hint.text}</span>
              </>
            )}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

interface TaxonomyChoiceProps {
  readonly legend: string;
  readonly items: readonly { readonly id: string; readonly title: LocalText }[];
  readonly keyOf: (id: string) => string;
  readonly chosen: string | undefined;
  /** Said beside some of them. */
  readonly hint?: { readonly ids: readonly string[]; readonly text: string };
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}
