import type { OrderedBy } from '@breakwater/contracts/review';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../api/session.ts';
import { useLocalText } from '../../../../i18n/local-text.ts';
import { useT } from '../../../../i18n/t.tsx';

/** The order of an authority that a restriction is made for: it is the ground, and no policy of the house. */
export function OrderOfJob({ ordered }: { readonly ordered: OrderedBy }) {
  const t = useT();
  const may = useMay();
  const local = useLocalText();
  const { orderId: id, number, law, authority } = ordered;
  const name = t('job.order', { number, law: local(law) });
  return (
    <span>
      {may('orders.read') ? (
        <Link to="/orders/$id" params={{ id }}>
          {name}
        </Link>
      ) : (
        name
      )}
      {authority !== undefined && (
        <>
          {' · '}
          <bdi>{authority}</bdi>
        </>
      )}
    </span>
  );
}
