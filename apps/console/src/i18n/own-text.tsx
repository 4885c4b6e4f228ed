import { type OwnWords, type Translatable, useOwnWords } from './own-words.ts';

/** A text of a rule, or of what follows from one, in the language of now. */
export function OwnText<Field extends string>({ of, field, className, hint = false }: OwnTextProps<Field>) {
  const { text, attributes }: OwnWords = useOwnWords()(of, field);
  return (
    <span {...attributes} {...(className !== undefined && { className })} {...(hint && { title: text })}>
      {text}
    </span>
  );
}

interface OwnTextProps<Field extends string> {
  readonly of: Translatable<Field>;
  readonly field: Field;
  readonly className?: string | undefined;
  /** Whether pointing at it shows the whole text, where its place is narrow. */
  readonly hint?: boolean;
}
