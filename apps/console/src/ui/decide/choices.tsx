import { KeyHint } from '../key-hint.tsx';
import styles from './choices.module.css';

/** What can be decided, and what will happen then. */
export interface Choice<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly effect: string;
  readonly keys: string;
  readonly disabled?: boolean;
}

/** The ways to decide, each with its key and what will happen under it. */
export function Choices<Id extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Id>) {
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ id, title, effect, keys, disabled = false }) => (
        <button
          key={id}
          type="button"
          className={styles.choice}
          aria-pressed={chosen === id}
          disabled={disabled}
          onClick={() => onChoose(id)}
        >
          <KeyHint keys={keys} />
          <span>
            <strong>{title}</strong>
            <span className="dim">{effect}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}

interface ChoicesProps<Id extends string> {
  /** What is decided, for those who do not see it. */
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
}
