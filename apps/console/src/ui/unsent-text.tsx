import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/t.tsx';
import { showToast } from './toast.tsx';

/** What a person had written when somebody else was faster: it can be read and copied until they let it go. */
export function UnsentText({ text, onDrop }: UnsentTextProps) {
  const t = useT();
  const [gone, setGone] = useState(false);
  if (gone || text.trim() === '') return null;
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => showToast({ tone: 'done', text: t('ui.unsent.copied') }),
      () => showToast({ tone: 'attention', text: t('ui.unsent.not-copied') }),
    );
  return (
    <div>
      <Textarea
        label={t('ui.unsent.title')}
        description={t('ui.unsent.text')}
        readOnly
        autosize
        maxRows={10}
        dir="auto"
        value={text}
      />
      <Button variant="default" size="xs" mt="xs" me="xs" onClick={copy}>
        {t('ui.unsent.copy')}
      </Button>
      <Button
        variant="default"
        size="xs"
        mt="xs"
        onClick={() => {
          onDrop();
          setGone(true);
        }}
      >
        {t('ui.unsent.drop')}
      </Button>
    </div>
  );
}

interface UnsentTextProps {
  readonly text: string;
  readonly onDrop: () => void;
}
