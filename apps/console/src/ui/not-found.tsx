import { Button } from '@mantine/core';
import { useT } from '../i18n/t.tsx';
import { EmptyState } from './states.tsx';

export function NotFound() {
  const t = useT();
  return (
    <EmptyState
      title={t('ui.not-found.title')}
      action={
        <Button component="a" href="/" variant="default">
          {t('ui.not-found.action')}
        </Button>
      }
    >
      {t('ui.not-found.text')}
    </EmptyState>
  );
}
