import type { ScreeningCase } from '@breakwater/contracts/screening';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './case-view.module.css';
import { SeenText } from './seen-text.tsx';

/** What the account shows of itself, as it was screened, with what was seen marked. */
export function AccountSide({ case: { platform, accountId, subject, match } }: AccountSideProps) {
  const t = useT();
  const may = useMay();
  const { seen } = match;
  const text = (field: 'handle' | 'displayName' | 'bio'): readonly Fact[] => {
    const value = subject[field];
    if (value === undefined) return [];
    return [
      {
        id: field,
        label: t(`screening.field.${field}`),
        value: <SeenText text={value} field={`/${field}`} seen={seen} />,
      },
    ];
  };
  const links = subject.links ?? [];
  const name = <Id>{`${platform}/${accountId}`}</Id>;
  return (
    <section className={styles.half} aria-labelledby="case-account">
      <h2 id="case-account">{t('screening.account')}</h2>
      <p>
        {may('accounts.read') ? (
          <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <Facts
        facts={[
          ...text('displayName'),
          ...text('handle'),
          ...text('bio'),
          ...links.map((link, index) => ({
            id: `link ${link}`,
            label: index === 0 ? t('screening.field.links') : '',
            value: <SeenText text={link} field={`/links/${index}`} seen={seen} />,
          })),
        ]}
      />
    </section>
  );
}

interface AccountSideProps {
  readonly case: ScreeningCase;
}
