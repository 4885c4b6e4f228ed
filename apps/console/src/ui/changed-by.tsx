import { useStaffNames } from '../api/staff-names.ts';
import { useT } from '../i18n/t.tsx';

/** What the product itself changed, in words. */
const OWN: ReadonlySet<string> = new Set(['first-start', 'rule-file']);

/** Who changed something: a person by name, the product itself in words, a key by its id. */
export function ChangedBy({ actor }: { readonly actor: string }) {
  const t = useT();
  const name = useStaffNames()(actor);
  if (OWN.has(actor)) return <>{t(`ui.by.${actor}`)}</>;
  if (name !== undefined) return <bdi>{name}</bdi>;
  return (
    <bdi className="code" dir="ltr" title={actor}>
      {actor.slice(0, 17)}
    </bdi>
  );
}
