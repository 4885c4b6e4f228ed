import type { Condition, ElementId, PackElement } from '@breakwater/contracts/law';
import type { OrderDefect } from '@breakwater/contracts/orders';
import type { CheckContext } from './check-context.ts';
import { holds } from './conditions.ts';
import type { ElementProblem } from './element-problem.ts';
import { AUTHORITY_ELEMENTS } from './elements-of-authority.ts';
import { SCOPE_ELEMENTS } from './elements-of-scope.ts';
import { TEXT_ELEMENTS } from './elements-of-text.ts';

const CHECKS: Partial<Record<ElementId, (context: CheckContext) => ElementProblem[]>> = {
  ...TEXT_ELEMENTS,
  ...SCOPE_ELEMENTS,
  ...AUTHORITY_ELEMENTS,
};

/** What an order has to contain by its pack, and does not, or wrongly. */
export function checkElements(context: CheckContext, conditions: ReadonlySet<Condition>): OrderDefect[] {
  return context.type.elements
    .filter((element) => holds(element, conditions))
    .flatMap((element) => (CHECKS[element.id]?.(context) ?? []).map((problem) => defectOf(element, problem)));
}

function defectOf({ id, label, defect, art }: PackElement, found: ElementProblem): OrderDefect {
  const { problem, pointer } = found;
  const explain = found.explain ?? {
    en: `“${label.en}” is missing; ${art} asks for it.`,
    ur: `«${label.ur}» موجود نہیں؛ ${art} اس کا تقاضا کرتا ہے۔`,
  };
  const place = pointer === undefined ? {} : { pointer };
  return { element: id, weight: defect, problem, ...place, label, explain, art };
}
