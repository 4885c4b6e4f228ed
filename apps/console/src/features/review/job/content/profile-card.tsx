import type { Account } from '@breakwater/contracts';
import type { CaseItem } from '@breakwater/contracts/review';
import { useT } from '../../../../i18n/t.tsx';
import { findMarks, type MarkedField } from '../spans/find-marks.ts';
import { MarkedText } from '../spans/marked-text.tsx';
import { fieldName } from '../why/field-name.ts';
import { isReason } from '../why/is-reason.ts';
import { plain } from './content-card.tsx';
import styles from './profile-card.module.css';

/** What the account says of itself, with what was found marked in it. */
export function ProfileCard({ account, items, onRule }: ProfileCardProps) {
  const t = useT();
  const fields = profileFields(account, items);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="profile-title">
      <h2 id="profile-title">{t('job.profile.title')}</h2>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field.field} className={styles.field}>
            <dt>{t(`job.field.${fieldName(field.field)}`)}</dt>
            <dd>
              <MarkedText
                field={field}
                onRule={onRule}
                language={field.field === '/account/bio' ? account.language : undefined}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface ProfileCardProps {
  readonly account: Account;
  readonly items: readonly CaseItem[];
  readonly onRule: (ruleId: string) => void;
}

/** The texts of a profile as they are now; marks of the newest event that found something in the same text. */
function profileFields(account: Account, items: readonly CaseItem[]): readonly MarkedField[] {
  const marked = new Map<string, MarkedField>();
  for (const item of items) {
    for (const found of findMarks(item).values()) {
      const key = `${found.field} ${found.text}`;
      if (!marked.has(key)) marked.set(key, found);
    }
  }
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['/account/displayName', account.displayName],
    ['/account/handle', account.handle],
    ['/account/bio', account.bio],
    ...(account.links ?? []).map((link, index) => [`/account/links/${index}`, link] as const),
  ];
  return texts.flatMap(([field, text]) =>
    text === undefined || text === '' ? [] : [marked.get(`${field} ${text}`) ?? plain(field, text)],
  );
}

/** Whether what counts was found in the profile and in no content: then the profile comes first. */
export function restsOnProfile(items: readonly CaseItem[]): boolean {
  const fields = items.flatMap(({ verdict }) =>
    verdict.fired.filter(isReason).flatMap(({ evidence }) => evidence.map(({ field }) => field)),
  );
  return fields.length > 0 && fields.every((field) => field.startsWith('/account/'));
}
