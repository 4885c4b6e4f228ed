import type { ApiKeyView } from '@breakwater/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { KeyTable } from '../keys/key-table.tsx';
import { useSave } from '../use-save.ts';
import { NewKeyForm } from './new-key.tsx';
import { ownKeysQuery } from './queries.ts';

/** Keys that act in one's own name, within what one may do. */
export function OwnKeys() {
  const t = useT();
  const keys = useQuery(ownKeysQuery);
  const revoke = useSave(
    (key: ApiKeyView) => api.call('access.revokeMyKey', { params: { id: key.id } }),
    [ownKeysQuery.queryKey],
  );
  return (
    <>
      <p className="prose dim">{t('settings.own-keys.text')}</p>
      <NewKeyForm />
      <QueryState query={keys} rows={2}>
        {({ keys: list }) =>
          list.length === 0 ? (
            <p>{t('settings.keys.none')}</p>
          ) : (
            <KeyTable keys={list} onRevoke={(key) => revoke.mutateAsync(key)} />
          )
        }
      </QueryState>
    </>
  );
}
