import { useSession } from '../api/session.ts';
import { useStaffNames } from '../api/staff-names.ts';
import { useT } from '../i18n/t.tsx';

/** Who did something, by name; `you` for oneself, and the id where there is no name. */
export function Actor({ id }: { readonly id: string }) {
  const t = useT();
  const nameOf = useStaffNames();
  const session = useSession();
  const name = nameOf(id);
  if (id === actorOf(session?.staff.id)) return <span title={name}>{t('ui.you')}</span>;
  if (id === 'breakwater') return <>{t('ui.automation')}</>;
  return name === undefined ? <bdi className="code">{id}</bdi> : <bdi>{name}</bdi>;
}

/** A member of staff as records name them. */
export function actorOf(staffId: string | undefined): string {
  return `staff:${staffId ?? ''}`;
}
