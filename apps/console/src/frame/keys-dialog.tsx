import { Table } from '@mantine/core';
import { useT } from '../i18n/t.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useListedKeys } from '../ui/page-keys.ts';

/** The keys that work on this page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const keys = useListedKeys();
  const rows = [...keys].reverse();
  return (
    <Dialog onClose={onClose} title={t('frame.keys')}>
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {rows.map((key) => (
            <Table.Tr key={key.keys}>
              <Table.Th scope="row" fw={400}>
                {key.title}
              </Table.Th>
              <Table.Td ta="end">
                <KeyHint keys={key.keys} />
                <span className="visually-hidden">{key.keys}</span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
