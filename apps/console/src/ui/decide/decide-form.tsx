import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from '../key-hint.tsx';
import { Failure } from '../states.tsx';
import { useActing } from '../use-act.ts';
import { useConfirmKey, useStableKeys } from '../use-stable-keys.ts';
import { type Choice, Choices } from './choices.tsx';

/** Ways to decide with their keys, what the chosen one asks for, and the button that takes it; Ctrl-Enter does too. */
export function DecideForm<Id extends string>(props: DecideFormProps<Id>) {
  const { label, choices, chosen, onChoose, action, ready, onDecide, children } = props;
  const acting = useActing();
  const run = (): void => {
    if (ready && !acting.isActing) acting.run(onDecide);
  };
  useConfirmKey(run);
  useStableKeys([
    ...choices
      .filter(({ disabled }) => !disabled)
      .map(({ id, keys, title }) => ({ keys, title, run: () => onChoose(id) })),
    { keys: 'Ctrl ↵', title: action, run },
  ]);
  return (
    <>
      <Choices label={label} choices={choices} chosen={chosen} onChoose={onChoose} />
      {children}
      <Failure error={acting.error} />
      <Button
        disabled={!ready}
        loading={acting.isActing}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={run}
      >
        {action}
      </Button>
    </>
  );
}

interface DecideFormProps<Id extends string> {
  /** What is decided, for those who do not see it. */
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  /** What the button does, as a verb. */
  readonly action: string;
  /** Whether enough was said. */
  readonly ready: boolean;
  /** Throws what the server refused. */
  readonly onDecide: () => Promise<unknown>;
  readonly children: ReactNode;
}
