import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { download } from './download.ts';

/** Gives the figures of a chart as a file. */
export function CsvButton({ fileName, csv }: CsvButtonProps) {
  const t = useT();
  return (
    <Tooltip label={t('ui.chart.csv')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('ui.chart.csv')}
        onClick={() => download(`${fileName}.csv`, 'text/csv', csv())}
      >
        <IconDownload size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

interface CsvButtonProps {
  /** Without ending. */
  readonly fileName: string;
  /** Written when it is asked for. */
  readonly csv: () => string;
}
