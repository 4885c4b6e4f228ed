import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';

/** Shows as a table what is drawn, and back. */
export function TableToggle({ asTable, icon, back, onChange }: TableToggleProps) {
  const t = useT();
  return (
    <Tooltip label={asTable ? (back ?? t('ui.chart.as-chart')) : t('ui.chart.as-table')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-pressed={asTable}
        aria-label={t('ui.chart.as-table')}
        onClick={() => onChange(!asTable)}
      >
        {asTable ? icon : <IconTable size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}

interface TableToggleProps {
  readonly asTable: boolean;
  /** Of what is drawn. */
  readonly icon: ReactNode;
  /** What leads back to it, where it is no chart. */
  readonly back?: string;
  readonly onChange: (asTable: boolean) => void;
}
