import type { TaxonomyLabel } from '@breakwater/contracts/review';
import { useTaxonomy } from '../../../api/taxonomy.ts';
import { useT } from '../../../i18n/t.tsx';
import { Local } from '../../../ui/local.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ExceptionList } from '../../../ui/taxonomy/exception-list.tsx';
import { LabelChips, LabelText } from '../../../ui/taxonomy/label-text.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './taxonomy-view.module.css';

/** Kinds of violation with what reviewers check, and what is spared: all of them, or those that a policy stands for. */
export function TaxonomyView({ only }: { readonly only?: readonly string[] }) {
  const t = useT();
  const { labels, exceptions } = useTaxonomy();
  const shown = only ? labels.filter(({ id }) => only.includes(id)) : labels;
  const spared = exceptions.filter(({ id }) => shown.some((label) => label.exceptions.includes(id)));
  if (shown.length === 0) return <EmptyState title={t('settings.taxonomy.none')} />;
  return (
    <div className={styles.taxonomy}>
      <p className="prose dim">{t('settings.taxonomy.text')}</p>
      {shown.map((label) => (
        <Label key={label.id} label={label} />
      ))}
      <section aria-labelledby="exceptions-title">
        <h3 id="exceptions-title">{t('settings.taxonomy.exceptions')}</h3>
        <ExceptionList exceptions={spared} open />
      </section>
    </div>
  );
}

function Label({ label }: { readonly label: TaxonomyLabel }) {
  const t = useT();
  const { id, title, text, policy, category, keywords } = label;
  return (
    <section className={styles.label} aria-labelledby={`label-${id}`}>
      <div className={styles.line}>
        <h3 id={`label-${id}`}>
          <Local text={title} />
        </h3>
        <LabelChips label={label} />
        <Id>{id}</Id>
      </div>
      <p className="prose">
        <Local text={text} />
      </p>
      <LabelText label={label} />
      <p className="dim">
        {t('settings.taxonomy.policy')} <PolicyName id={policy} /> · {t('settings.taxonomy.dsa')}{' '}
        <Id>{[category, ...keywords].join(' · ')}</Id>
      </p>
    </section>
  );
}
