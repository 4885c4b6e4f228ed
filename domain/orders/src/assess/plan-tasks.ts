import type { RequestKind } from '@breakwater/contracts/law';
import type { OrderForm, OrderTask } from '@breakwater/contracts/orders';
import type { IdSource } from '@breakwater/kernel';
import type { Located } from '../ports.ts';
import type { NewTask } from '../store/tasks.ts';
import { targetKey } from './target-key.ts';

const DESIRED: Readonly<Record<RequestKind, OrderTask['desired']>> = {
  remove: 'removed',
  disable: 'removed',
  'geo-block': 'geo-blocked',
  'block-livestream': 'removed',
  preserve: 'preserved',
  disclose: 'disclosed',
  inform: 'informed',
  register: 'done',
  'appoint-representative': 'done',
  report: 'done',
};

/** One task for each target; an order that names none, such as one to appoint a representative, is one task itself. */
export function planTasks(
  ids: IdSource,
  kind: RequestKind,
  form: OrderForm,
  located: readonly (Located | undefined)[],
): NewTask[] {
  const desired = DESIRED[kind];
  if (form.targets.length === 0 && desired === 'done') {
    const target = { kind: 'other', value: 'the provider' } as const;
    return [{ id: ids(), place: 0, kind, target, targetKey: `provider:${kind}`, desired, status: 'waiting' }];
  }
  return form.targets.map((target, place) => {
    const found = located[place];
    const isFound = found?.accountId !== undefined || found?.contentId !== undefined;
    return {
      id: ids(),
      place,
      kind,
      target,
      targetKey: targetKey(target, found),
      desired,
      ...(found && { platform: found.platform }),
      ...(found?.accountId !== undefined && { accountId: found.accountId }),
      ...(found?.contentId !== undefined && { contentId: found.contentId }),
      ...(isFound || desired === 'done'
        ? { status: 'waiting' }
        : { status: 'not-found', because: 'Nothing on our platforms was found under this.' }),
    };
  });
}
