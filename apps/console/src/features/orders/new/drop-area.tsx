import { FileInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from './drop-area.module.css';

/** Takes one file: dropped on it, or chosen with the field inside it. */
export function DropArea({ file, onFile }: DropAreaProps) {
  const t = useT();
  const [over, setOver] = useState(false);
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the field inside works by keyboard
    <div
      className={styles.area}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput
        required
        data-autofocus
        label={t('orders.upload.file')}
        description={t('orders.upload.help')}
        placeholder={t('orders.upload.choose')}
        leftSection={<IconFile size={14} />}
        value={file ?? null}
        onChange={(chosen) => chosen && onFile(chosen)}
      />
    </div>
  );
}

interface DropAreaProps {
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
}
