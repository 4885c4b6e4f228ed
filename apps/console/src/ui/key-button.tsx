import { Button, type ButtonProps } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { KeyHint } from './key-hint.tsx';
import { useStableKeys } from './use-stable-keys.ts';

/** A button with a key of the page, printed on it; disabled or at work, neither does anything. */
export function KeyButton({ keys, icon: Icon, title, onClick, ...button }: KeyButtonProps) {
  useStableKeys(button.disabled || button.loading ? [] : [{ keys, title, run: onClick }]);
  return (
    <Button
      {...button}
      leftSection={Icon && <Icon size={14} />}
      rightSection={<KeyHint keys={keys} />}
      onClick={onClick}
    >
      {title}
    </Button>
  );
}

interface KeyButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'disabled' | 'loading'> {
  readonly keys: string;
  readonly icon?: TablerIcon;
  readonly title: string;
  readonly onClick: () => void;
}
