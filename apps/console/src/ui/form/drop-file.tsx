import { FileInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import styles from './drop-file.module.css';

/** Takes one file: dropped on it, or chosen with the field inside it. Nothing of it is opened here. */
export function DropFile({ label, help, accept, file, autofocus = false, onFile }: DropFileProps) {
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
        {...(autofocus && { 'data-autofocus': true })}
        {...(accept !== undefined && { accept })}
        label={label}
        description={help}
        placeholder={t('ui.choose-file')}
        leftSection={<IconFile size={14} />}
        value={file ?? null}
        valueComponent={FileName}
        onChange={(chosen) => chosen && onFile(chosen)}
      />
    </div>
  );
}

/** Names are others' words: in either direction they stand as they are. */
function FileName({ value }: { readonly value: null | File | File[] }) {
  return <bdi>{[value ?? []].flat().map(({ name }) => name)}</bdi>;
}

interface DropFileProps {
  readonly label: string;
  readonly help: string;
  readonly accept?: string;
  readonly file: File | undefined;
  readonly autofocus?: boolean;
  readonly onFile: (file: File) => void;
}
