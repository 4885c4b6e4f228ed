import type { CaseworkCase } from '@breakwater/contracts/casework';
import { AnswersSection } from '../answers/answers-section.tsx';
import type { CaseTab } from '../casework-search.ts';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { ItemsSection } from '../items/items-section.tsx';
import { LettersSection } from '../letters/letters-section.tsx';

/** The section that is open. */
export function CaseSection({ tab, one }: { readonly tab: CaseTab; readonly one: CaseworkCase }) {
  switch (tab) {
    case 'items':
      return <ItemsSection one={one} />;
    case 'evidence':
      return <EvidenceSection one={one} />;
    case 'letters':
      return <LettersSection one={one} />;
    case 'answers':
      return <AnswersSection one={one} />;
    default:
      return tab satisfies never;
  }
}
