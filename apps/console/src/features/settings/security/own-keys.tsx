import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { KeyTable } from '../keys/key-table.tsx';
import { NewKeyForm } from './new-key.tsx';
import { ownKeysQuery } from './queries.ts';

/** Keys that act in one's own name, within what one may do. */
export function OwnKeys() {
  const t = useT();
  const keys = useQuery(ownKeysQuery);
  const act = useAct(ownKeysQuery.queryKey);
  return (
    <>
      <p className="prose dim">{t('settings.own-keys.text')}</p>
      <NewKeyForm />
      <QueryState query={keys} rows={2}>
        {({ keys: list }) =>
          list.length === 0 ? (
            <p>{t('settings.keys.none')}</p>
          ) : (
            <KeyTable
              keys={list}
              onRevoke={({ id }) => act('access.revokeMyKey', t('settings.saved'), { params: { id } })}
            />
          )
        }
      </QueryState>
    </>
  );
}
