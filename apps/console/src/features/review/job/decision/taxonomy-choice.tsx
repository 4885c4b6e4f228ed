import type { LocalText } from '@breakwater/contracts';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { Local } from '../../../../ui/local.tsx';
import styles from './decision-panel.module.css';

/** Kinds of violation, or what it is instead, as buttons with their keys printed on them; those that fit less, folded. */
export function TaxonomyChoice({ legend, items, first, others, disabled, ...rest }: TaxonomyChoiceProps) {
  const near = first ? items.filter(({ id }) => first.includes(id)) : items;
  const far = items.filter((item) => !near.includes(item));
  return (
    <fieldset className={styles.kinds} disabled={disabled}>
      <legend>{legend}</legend>
      <Buttons items={near} {...rest} />
      {far.length > 0 && (
        <details>
          <summary>{others}</summary>
          <Buttons items={far} {...rest} />
        </details>
      )}
    </fieldset>
  );
}

function Buttons({ items, keyOf, chosen, hint, onChoose }: ButtonsProps) {
  return (
    <div className={styles.kindButtons}>
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
    </div>
  );
}

interface ButtonsProps {
  readonly items: readonly { readonly id: string; readonly title: LocalText }[];
  readonly keyOf: (id: string) => string;
  readonly chosen: string | undefined;
  /** Said beside some of them. */
  readonly hint?: { readonly ids: readonly string[]; readonly text: string };
  readonly onChoose: (id: string) => void;
}

interface TaxonomyChoiceProps extends ButtonsProps {
  readonly legend: string;
  /** Those that are shown at once; all when left out. */
  readonly first?: readonly string[];
  /** What the rest are called. */
  readonly others?: string;
  readonly disabled: boolean;
}
