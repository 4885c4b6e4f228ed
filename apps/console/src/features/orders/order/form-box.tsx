import type { Order } from '@breakwater/contracts/orders';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { UserText } from '../../../ui/user-text.tsx';

const TEXTS = [
  'addressee',
  'legalBasis',
  'offence',
  'reasons',
  'necessity',
  'demands',
  'emergencyReasons',
  'signature',
  'enforcingAuthority',
  'redress',
  'informAuthority',
] as const;

/** What the order says, in its own words. */
export function FormBox({ order: { id, form, state, targets } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const languageName = useLanguageName();
  const fact = (name: string, value: string | undefined): Fact[] =>
    value === undefined || value === '' ? [] : [{ id: name, label: t(`orders.field.${name}`), value }];
  const facts: readonly Fact[] = [
    { id: 'targets', label: t('orders.column.targets'), value: t('orders.targets', { count: targets }) },
    ...fact('from', form.from && formats.dateTimeSeconds(form.from)),
    ...fact('to', form.to && formats.dateTimeSeconds(form.to)),
    ...fact(
      'dataCategories',
      form.dataCategories?.map((one) => t(`orders.category.${one}`)).join(t('orders.and')),
    ),
    ...fact('territories', form.territories?.join(t('orders.and'))),
    ...(form.worldwide ? fact('worldwide', t('orders.yes')) : []),
    ...TEXTS.flatMap((name): Fact[] => {
      const text = form[name];
      if (text === undefined || text === '') return [];
      return [
        {
          id: name,
          label: t(`orders.field.${name}`),
          value: <UserText language={form.language}>{text}</UserText>,
        },
      ];
    }),
    ...fact('language', form.language && languageName(form.language)),
    ...fact('issuedAt', form.issuedAt && formats.dateTimeSeconds(form.issuedAt)),
    ...fact('dueAt', form.dueAt && formats.dateTime(form.dueAt)),
    ...fact('secrecy.decision', form.secrecy?.decision),
    ...fact(
      'secrecy.until',
      form.secrecy &&
        (form.secrecy.until ? formats.dateTime(form.secrecy.until) : t('orders.secret.endless')),
    ),
  ];
  const open =
    state === 'unread' || state === 'received' || state === 'clarification' || state === 'legal-review';
  return (
    <section className={styles.box} aria-labelledby="order-says">
      <div className={styles.spread}>
        <h2 id="order-says">{t('orders.says')}</h2>
        {open && may('orders.write') && (
          <Link to="/orders/$id/form" params={{ id }}>
            {t('orders.form.title')}
          </Link>
        )}
      </div>
      <Facts facts={facts} />
    </section>
  );
}
