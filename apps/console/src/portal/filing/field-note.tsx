import type { ElementId } from '@breakwater/contracts/law';
import type { PortalLaw } from '@breakwater/contracts/portal';
import { useLingui } from '@lingui/react';
import { useT } from '../../i18n/t.tsx';

export type RequestType = PortalLaw['packs'][number]['requestTypes'][number];

/** What the law asks for in a field, under it: the label of the law and where it stands; nothing where it asks nothing. */
export function useFieldNotes(type: RequestType | undefined): (...elements: ElementId[]) => string {
  const t = useT();
  const { i18n } = useLingui();
  return (...elements) => {
    const asked = type?.elements.filter(({ id }) => elements.includes(id)) ?? [];
    return asked
      .map(({ label, art, defect }) =>
        t(`filing.asked.${defect}`, { label: i18n.locale === 'ur' ? label.ur : label.en, art }),
      )
      .join(' ');
  };
}

/** Whether the law asks for something, so that its field is shown. */
export function asks(type: RequestType | undefined, ...elements: ElementId[]): boolean {
  return type?.elements.some(({ id }) => elements.includes(id)) ?? false;
}
