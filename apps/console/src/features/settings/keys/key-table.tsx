import type { ApiKeyView } from '@breakwater/contracts/access';
import { Button } from '@mantine/core';
import { useNow } from '../../../api/server-clock.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';

/** From then on the end of a key is told. */
const SOON_MS = 30 * 86_400_000;

/** Keys with what they may do, and what can be done with them. */
export function KeyTable({ keys, ownerOf, onRotate, onRevoke }: KeyTableProps) {
  const t = useT();
  return (
    <RowsTable
      label={t('settings.keys.title')}
      columns={[
        t('settings.keys.name'),
        t('settings.keys.scopes'),
        ...(ownerOf ? [t('settings.keys.owner')] : []),
        t('settings.made'),
        t('settings.used'),
        t('settings.keys.state'),
      ]}
      actions
    >
      {keys.map((key) => (
        <tr key={key.id}>
          <td>
            <Name>{key.name}</Name>
          </td>
          <td>
            <Id>{key.scopes.join(' ')}</Id>
          </td>
          {ownerOf && <td>{key.owner ? <Name>{ownerOf(key.owner)}</Name> : t('settings.keys.nobody')}</td>}
          <td>
            <Time at={key.createdAt} />
          </td>
          <td>{key.lastUsedAt ? <Time at={key.lastUsedAt} /> : t('settings.never')}</td>
          <td>
            <KeyState apiKey={key} />
          </td>
          <td data-align="end">
            {!key.revokedAt && (
              <>
                {onRotate && !key.forSetUp && (
                  <Button
                    variant="subtle"
                    aria-label={t('settings.keys.rotate.of', { name: key.name })}
                    onClick={() => onRotate(key)}
                  >
                    {t('settings.keys.rotate')}
                  </Button>
                )}
                <AskButton
                  danger
                  variant="subtle"
                  aria-label={t('settings.keys.revoke.of', { name: key.name })}
                  action={t('settings.keys.revoke')}
                  title={t('settings.keys.revoke.of', { name: key.name })}
                  text={t('settings.keys.revoke.text')}
                  onConfirm={() => onRevoke(key)}
                />
              </>
            )}
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}

interface KeyTableProps {
  readonly keys: readonly ApiKeyView[];
  readonly ownerOf?: (staffId: string) => string;
  readonly onRotate?: (key: ApiKeyView) => void;
  readonly onRevoke: (key: ApiKeyView) => Promise<unknown>;
}

function KeyState({ apiKey }: { readonly apiKey: ApiKeyView }) {
  const t = useT();
  const now = useNow();
  if (apiKey.revokedAt) return <StateChip>{t('settings.keys.revoked')}</StateChip>;
  const left = apiKey.expiresAt ? Date.parse(apiKey.expiresAt) - now : Number.POSITIVE_INFINITY;
  if (left > SOON_MS) return <StateChip tone="done">{t('settings.keys.active')}</StateChip>;
  if (left <= 0) return <StateChip>{t('settings.keys.expired')}</StateChip>;
  return (
    <StateChip tone="attention">
      {t('settings.keys.ends')} {apiKey.expiresAt && <Time at={apiKey.expiresAt} />}
    </StateChip>
  );
}
