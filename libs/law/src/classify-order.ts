import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import type { OrderForm } from '@breakwater/contracts/orders';
import { citesLaw } from './assess/legal-code.ts';

/** Which request of which law an order is. */
export interface OrderClass {
  readonly pack: string;
  readonly requestType: string;
}

/**
 * Tells what an order is: by what it names itself, else by its form, else by the law that it cites and what it asks for.
 * Undefined where two answers are possible: a person says it then.
 */
export function classifyOrder(packs: Iterable<LawPack>, form: OrderForm): OrderClass | undefined {
  const all = [...packs].flatMap((pack) => pack.requestTypes.map((type) => ({ pack, type })));
  const named = all.filter(
    ({ pack, type }) =>
      (form.instrument === undefined || pack.pack.id === form.instrument) &&
      (form.requestType === undefined || type.id === form.requestType),
  );
  const steps: ((one: (typeof all)[number]) => boolean)[] = [
    ({ pack }) => form.instrument !== undefined || isCited(pack, form),
    ({ type }) => form.form !== undefined && form.form !== 'generic' && type.form === form.form,
    ({ type }) => asksFor(type, form),
  ];
  let left = named;
  if (form.instrument === undefined && form.requestType === undefined) {
    const known = named.filter((one) => steps[0]?.(one) || steps[1]?.(one));
    left = known;
  }
  for (const step of steps) {
    if (left.length <= 1) break;
    const kept = left.filter(step);
    if (kept.length > 0) left = kept;
  }
  const [only, ...others] = left;
  if (!only || others.length > 0) return undefined;
  return { pack: only.pack.pack.id, requestType: only.type.id };
}

const isCited = ({ pack }: LawPack, { legalBasis }: OrderForm) =>
  legalBasis !== undefined && citesLaw(legalBasis, pack.citations ?? []);

/** Whether a request type is what the fields of a form ask for. */
function asksFor({ kind, scope, voluntary }: PackRequestType, form: OrderForm): boolean {
  const categories = form.dataCategories ?? [];
  if (kind === 'disclose')
    return (
      categories.length > 0 &&
      categories.every((category) => scope.dataCategories.includes(category)) &&
      (voluntary === true) === (form.emergency === true)
    );
  if (kind === 'remove')
    return categories.length === 0 && form.targets.some((target) => target.kind === 'url');
  return false;
}
