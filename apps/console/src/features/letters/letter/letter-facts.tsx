import type { Letter } from '@breakwater/contracts/letters';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { Dispatches } from './dispatches.tsx';

/** What is known of a letter besides its words. */
export function LetterFacts({ letter }: { readonly letter: Letter }) {
  const t = useT();
  const formats = useFormats();
  const languageName = useLanguageName();
  const { number, date, about, language, template, writtenBy, textSha256, pdfSha256, dispatches } = letter;
  const facts = [
    number !== undefined && {
      id: 'number',
      label: t('letters.column.number'),
      value: <bdi dir="ltr">{number}</bdi>,
    },
    date !== undefined && { id: 'date', label: t('letters.element.date'), value: formats.date(date) },
    { id: 'language', label: t('letters.field.language'), value: languageName(language) },
    about && { id: 'about', label: t('letters.about'), value: <About about={about} /> },
    { id: 'template', label: t('letters.template'), value: <Id>{template}</Id> },
    {
      id: 'by',
      label: t('letters.written-by'),
      value: writtenBy.map((by, index) => (
        <span key={by}>
          {index > 0 && ' · '}
          <Actor id={by} />
        </span>
      )),
    },
    textSha256 !== undefined && { id: 'text', label: t('letters.text-hash'), value: <Id>{textSha256}</Id> },
    pdfSha256 !== undefined && { id: 'pdf', label: t('letters.pdf-hash'), value: <Id>{pdfSha256}</Id> },
  ].flatMap((fact) => (fact ? [fact] : []));
  return (
    <section className={styles.box} aria-labelledby="letter-facts">
      <h2 id="letter-facts">{t('letters.section.facts')}</h2>
      <Facts facts={facts} />
      {dispatches.length > 0 && <Dispatches dispatches={dispatches} />}
    </section>
  );
}

function About({ about: { kind, id } }: { readonly about: NonNullable<Letter['about']> }) {
  const t = useT();
  if (kind === 'matter')
    return (
      <Link to="/matters/$id" params={{ id }}>
        {t('letters.about.matter')}
      </Link>
    );
  if (kind === 'order')
    return (
      <Link to="/orders/$id" params={{ id }}>
        {t('letters.about.order')}
      </Link>
    );
  return (
    <Link to="/casework/$id" params={{ id }} search={{ tab: 'letters' }}>
      {t('letters.about.case')}
    </Link>
  );
}
