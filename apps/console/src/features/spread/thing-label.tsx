import type { SpreadSummary } from '@breakwater/contracts/spread';
import { useT } from '../../i18n/t.tsx';

/** What a thing is, by its kind and its own name, which keeps its direction. */
export function ThingLabel({
  thing: { kind, label },
}: {
  readonly thing: Pick<SpreadSummary, 'kind' | 'label'>;
}) {
  const t = useT();
  return (
    <>
      {t(`spread.kind.${kind}`)} <bdi dir="ltr">{kind === 'tag' ? `#${label}` : label}</bdi>
    </>
  );
}
