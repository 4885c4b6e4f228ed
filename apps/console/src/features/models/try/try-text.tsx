import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import styles from '../../../ui/blocks.module.css';
import { ErrorText } from '../../../ui/states.tsx';

/** A field for a text, what is asked about it, and the answer below: of a model or of the second reader. */
export function TryText<Answer>({
  title,
  label,
  description,
  action,
  longest,
  ask,
  children,
}: TryTextProps<Answer>) {
  const id = useId();
  const [text, setText] = useState('');
  const asked = useMutation({ mutationFn: ask });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') asked.mutate(text);
  };
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <form className={styles.form} onSubmit={send}>
        <Textarea
          label={label}
          description={description}
          dir="auto"
          maxLength={longest}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          className={styles.start ?? ''}
          loading={asked.isPending}
          disabled={text.trim() === ''}
        >
          {action}
        </Button>
      </form>
      <div role="status">
        {asked.isError && <ErrorText error={asked.error} />}
        {asked.isSuccess && children(asked.data, asked.variables)}
      </div>
    </section>
  );
}

interface TryTextProps<Answer> {
  readonly title: string;
  /** Of the field. */
  readonly label: string;
  readonly description: string;
  readonly action: string;
  /** Letters that a text may have. */
  readonly longest: number;
  readonly ask: (text: string) => Promise<Answer>;
  /** The answer, and the text that it is about. */
  readonly children: (answer: Answer, text: string) => ReactNode;
}
