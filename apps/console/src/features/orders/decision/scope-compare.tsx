import type { NarrowedScope, OrderForm } from '@breakwater/contracts/orders';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { targetLine } from '../new/parse-targets.ts';

const MOST_TARGETS = 5;

/** What the order asks for beside what is left of it. */
export function ScopeCompare({ form, scope }: { readonly form: OrderForm; readonly scope: NarrowedScope }) {
  const t = useT();
  const words = useScopeWords();
  const before = words(form);
  const after = words({ ...form, ...scope });
  const rows = (Object.keys(before) as (keyof typeof before)[]).filter(
    (name) => scope[name] !== undefined && before[name] !== after[name],
  );
  if (rows.length === 0) return <p className="dim">{t('orders.scope.same')}</p>;
  return (
    <ScrollX label={t('orders.scope')}>
      <table className={styles.table} aria-label={t('orders.scope')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('orders.scope.before')}</th>
            <th scope="col">{t('orders.scope.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`orders.field.${name}`)}</th>
              <td>
                <del>{before[name]}</del>
              </td>
              <td>
                <ins>{after[name]}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

type Scope = Required<Record<keyof NarrowedScope, string>>;

/** A scope in words, a field each. */
function useScopeWords(): (form: Omit<NarrowedScope, 'targets'> & Pick<OrderForm, 'targets'>) => Scope {
  const t = useT();
  const formats = useFormats();
  return ({ targets, from, to, dataCategories, territories }) => ({
    targets:
      targets.length > MOST_TARGETS
        ? t('orders.targets', { count: targets.length })
        : targets.map(targetLine).join(t('orders.and')) || t('orders.scope.nothing'),
    from: from === undefined ? t('orders.scope.open') : formats.dateTime(from),
    to: to === undefined ? t('orders.scope.open') : formats.dateTime(to),
    dataCategories:
      dataCategories?.map((one) => t(`orders.category.${one}`)).join(t('orders.and')) ||
      t('orders.scope.nothing'),
    territories: territories?.join(t('orders.and')) || t('orders.scope.open'),
  });
}
