import type { NetworkMember } from '@breakwater/contracts/networks';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { memberName } from '../member-name.ts';

/** A member with its platform, leading to the account for who may open it. */
export function MemberLink({ member }: { readonly member: NetworkMember }) {
  const may = useMay();
  const { platform, accountId } = member;
  const name = <bdi title={`${platform}/${accountId}`}>{memberName(member)}</bdi>;
  return (
    <>
      {may('accounts.read') ? (
        <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
          {name}
        </Link>
      ) : (
        name
      )}{' '}
      <span className="dim">
        <bdi>{platform}</bdi>
      </span>
    </>
  );
}
