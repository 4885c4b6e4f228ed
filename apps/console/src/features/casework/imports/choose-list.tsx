import type { CaseImport, CaseworkCase } from '@breakwater/contracts/casework';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { upload } from '../../../api/upload.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { DropFile } from '../../../ui/form/drop-file.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import styles from '../casework.module.css';

const COLUMNS = ['url', 'account', 'content', 'platform', 'ground', 'note', 'seen at'] as const;

/** The first step: a file, and what is understood of it; or a list that was read before. */
export function ChooseList({
  one,
  lists,
}: {
  readonly one: CaseworkCase;
  readonly lists: readonly CaseImport[];
}) {
  const t = useT();
  const formats = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const waiting = lists.filter(({ state }) => state === 'ready');

  async function read(chosen: File): Promise<void> {
    setFile(chosen);
    setError(undefined);
    setSent(0);
    try {
      const where = { params: { id: one.id }, query: { name: chosen.name } };
      const list = await upload('casework.importItems', chosen, where, setSent);
      await client.invalidateQueries({ queryKey: ['casework', 'one', one.id] });
      await navigate({ to: '/casework/$id/import', params: { id: one.id }, search: { list: list.id } });
    } catch (failure) {
      setError(failure);
    }
    setSent(undefined);
  }

  return (
    <div className={styles.page}>
      <p className="prose">{t('casework.import.text')}</p>
      <DropFile
        label={t('casework.import.file')}
        help={t('casework.import.help')}
        accept=".csv,.tsv,.txt,text/csv"
        file={file}
        onFile={(chosen) => void read(chosen)}
      />
      <ul className={blocks.effects}>
        {COLUMNS.map((column) => (
          <li key={column}>
            <bdi className="code">{column}</bdi> {t(`casework.import.column.${column.replace(' ', '-')}`)}
          </li>
        ))}
      </ul>
      <div role="status">
        {sent !== undefined && file && (
          <>
            <p>
              {sent < file.size
                ? t('casework.sending', { share: formats.percent(sent / Math.max(1, file.size), 0) })
                : t('casework.import.reading')}
            </p>
            <ProgressBar label={t('casework.import.file')} done={sent} total={file.size} />
          </>
        )}
      </div>
      <Failure error={error} />
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-lists">
          <h2 id="waiting-lists">{t('casework.import.waiting')}</h2>
          <ul className={blocks.rows}>
            {waiting.map(({ id, name, rows, at }) => (
              <li key={id}>
                <Link to="/casework/$id/import" params={{ id: one.id }} search={{ list: id }}>
                  <bdi className={styles.wrap}>{name}</bdi>
                </Link>{' '}
                {t('casework.rows.count', { count: rows })} · <Time at={at} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
