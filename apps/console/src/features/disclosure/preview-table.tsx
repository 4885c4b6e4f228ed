import type { EmptyPackage, FieldPreview } from '@breakwater/contracts/disclosure';
import { useFormats } from '../../i18n/formats.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { useT } from '../../i18n/t.tsx';
import { usePartWords } from '../../i18n/word-of.ts';
import styles from '../../ui/blocks.module.css';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Id } from '../../ui/user-text.tsx';

interface PreviewTableProps {
  readonly preview: readonly FieldPreview[];
  /** Said first where a package holds nothing: whoever approves it knows that, and why. */
  readonly empty: EmptyPackage | undefined;
}

/** What a package holds, field by field, and what was left out and why: both sides have the same weight. */
export function PreviewTable({ preview, empty }: PreviewTableProps) {
  const t = useT();
  const text = useLocalText();
  if (preview.length === 0) return <p className="prose dim">{t('disclosure.preview.none')}</p>;
  return (
    <div className={styles.stack}>
      {empty && (
        <p className={styles.notice} role="status">
          <StateChip tone="danger">{t('disclosure.empty')}</StateChip> {text(empty.explain)}
        </p>
      )}
      {preview.map((one) => (
        <OnePreview key={`${one.platform} ${one.accountId} ${one.category}`} preview={one} />
      ))}
    </div>
  );
}

function OnePreview({ preview }: { readonly preview: FieldPreview }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = usePartWords('disclosure');
  const { platform, accountId, category, fields, leftOut } = preview;
  const caption = (
    <>
      {t(`disclosure.category.${category}`)} · <Id>{`${platform}/${accountId}`}</Id>
    </>
  );
  return (
    <ScrollX label={`${t(`disclosure.category.${category}`)} · ${platform}/${accountId}`}>
      <table className={styles.table}>
        <caption style={{ textAlign: 'start' }}>
          <strong>{caption}</strong>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('disclosure.field')}</th>
            <th scope="col">{t('disclosure.goes')}</th>
            <th scope="col" className={styles.number}>
              {t('disclosure.records')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, records }) => (
            <tr key={field}>
              <th scope="row">{wordOf('field', field)}</th>
              <td>{t('disclosure.goes.in')}</td>
              <td className={styles.number}>{formats.number(records)}</td>
            </tr>
          ))}
          {leftOut.map(({ field, records, because }) => (
            <tr key={`${field} ${because}`}>
              <th scope="row" className="dim">
                {wordOf('field', field)}
              </th>
              <td className="dim">{t(`disclosure.left-out.${because}`)}</td>
              <td className={`${styles.number} dim`}>{formats.number(records)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
