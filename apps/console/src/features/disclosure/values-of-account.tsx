import type { ProductionValues } from '@breakwater/contracts/disclosure';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { usePartWords } from '../../i18n/word-of.ts';
import styles from '../../ui/blocks.module.css';
import { Facts } from '../../ui/facts.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { Id, UserText } from '../../ui/user-text.tsx';

const SIGN_IN_FIELDS = ['at', 'type', 'ip', 'port', 'userAgent'] as const;

/** What a package says of one account, as the authority would read it. */
export function ValuesOfAccount({ account }: { readonly account: ProductionValues['accounts'][number] }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = usePartWords('disclosure');
  const { platform, accountId, subscriber = {}, signIns, content, more } = account;
  return (
    <div className={styles.stack}>
      <Id>{`${platform}/${accountId}`}</Id>
      <Facts
        facts={Object.entries(subscriber).map(([id, value]) => ({
          id,
          label: wordOf('field', id),
          value: <bdi>{value}</bdi>,
        }))}
      />
      {signIns.length > 0 && (
        <ScrollX label={t('disclosure.values')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {SIGN_IN_FIELDS.map((field) => (
                  <th key={field} scope="col">
                    {wordOf('field', field)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {signIns.map((record, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: records have no id, and never change here
                <tr key={index}>
                  {SIGN_IN_FIELDS.map((field) => (
                    <td key={field}>
                      <bdi className="code">
                        {field === 'at' && record.at !== undefined
                          ? formats.dateTimeSeconds(record.at)
                          : record[field]}
                      </bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {content.length > 0 && (
        <details>
          <summary>{t('disclosure.values.content', { count: content.length })}</summary>
          <ul className={styles.rows}>
            {content.map(({ id, at, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an item may come without its id, and none changes here
              <li key={index}>
                <p className="dim">
                  {id !== undefined && <Id>{id}</Id>} {at !== undefined && formats.dateTimeSeconds(at)}
                </p>
                {text !== undefined && <UserText>{text}</UserText>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {more > 0 && <p className="dim">{t('disclosure.values.more', { count: more })}</p>}
    </div>
  );
}
