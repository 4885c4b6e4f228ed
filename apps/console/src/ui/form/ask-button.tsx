import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useId } from 'react';
import { KeyHint } from '../key-hint.tsx';
import { useStableKeys } from '../use-stable-keys.ts';
import { ask, askAnew, dismiss, type Question } from './questions.tsx';

/** A button that asks before something is done, in the words that stand on it unless there is more to say. */
export function AskButton(props: AskButtonProps) {
  const {
    action,
    title = action,
    text,
    reason,
    danger = false,
    onConfirm,
    children,
    keys,
    ...button
  } = props;
  const id = useId();
  const question: Question = { title, text, action, danger, reason, onConfirm, children };
  const run = (): void => ask(id, question);
  useEffect(() => askAnew(id, question));
  useEffect(() => {
    const { pathname } = window.location;
    return () => {
      if (window.location.pathname !== pathname) dismiss(id);
    };
  }, [id]);
  const isOff = button.disabled === true || button.loading === true;
  useStableKeys(keys === undefined || isOff ? [] : [{ keys, title: action, run }]);
  return (
    <Button
      variant="default"
      {...(keys !== undefined && { rightSection: <KeyHint keys={keys} /> })}
      {...button}
      onClick={run}
    >
      {action}
    </Button>
  );
}

type Look = Pick<
  ButtonProps,
  'variant' | 'size' | 'className' | 'leftSection' | 'mt' | 'loading' | 'disabled'
>;

interface AskButtonProps extends Omit<Question, 'title'>, Look {
  /** Of the dialog, where the button alone would not say it. */
  readonly title?: string;
  /** The key of the page that asks too. */
  readonly keys?: string;
  readonly 'aria-label'?: string;
}
