import { Button, type ButtonProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { KeyHint } from '../key-hint.tsx';
import { usePageKeys } from '../page-keys.ts';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';

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
  const [asks, setAsks] = useState(false);
  usePageKeys(
    useMemo(
      () => (keys === undefined ? [] : [{ keys, title: action, run: () => setAsks(true) }]),
      [keys, action],
    ),
  );
  return (
    <>
      <Button
        variant="default"
        {...(keys !== undefined && { rightSection: <KeyHint keys={keys} /> })}
        {...button}
        onClick={() => setAsks(true)}
      >
        {action}
      </Button>
      <ConfirmDialog
        opened={asks}
        title={title}
        text={text}
        action={action}
        danger={danger}
        reason={reason}
        onConfirm={onConfirm}
        onClose={() => setAsks(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}

type Question = Omit<ConfirmDialogProps, 'opened' | 'title' | 'onClose'>;
type Look = Pick<
  ButtonProps,
  'variant' | 'size' | 'className' | 'leftSection' | 'mt' | 'loading' | 'disabled'
>;

interface AskButtonProps extends Question, Look {
  /** Of the dialog, where the button alone would not say it. */
  readonly title?: string;
  /** The key of the page that asks too. */
  readonly keys?: string;
  readonly 'aria-label'?: string;
}
