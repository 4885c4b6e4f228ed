import type { AccountRef } from '@breakwater/contracts';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../api/session.ts';
import { Id } from '../../../../ui/user-text.tsx';

/** An account, leading to its page for who may open it. */
export function AccountLink({ platform, accountId }: AccountRef) {
  const may = useMay();
  const name = <Id>{`${platform}/${accountId}`}</Id>;
  if (!may('accounts.read')) return name;
  return (
    <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
      {name}
    </Link>
  );
}
