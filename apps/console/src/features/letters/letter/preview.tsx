import { directionOf, type Letter } from '@breakwater/contracts/letters';
import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { download } from '../../../ui/chart/download.ts';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { useActing } from '../../../ui/use-act.ts';
import { pdfQuery } from '../queries.ts';
import styles from './letter.module.css';

/** For viewers that heed it: the whole width, without a column of small pages. */
const VIEWER = '#navpanes=0&view=FitH';
const VIEWS = ['pdf', 'text'] as const;
type View = (typeof VIEWS)[number];
const SAVE = {
  variant: 'default',
  size: 'xs',
  className: blocks.start ?? '',
  leftSection: <IconDownload size={14} />,
} as const;

/** The letter as it reads, as its page and as its text. */
export function Preview({ letter }: { readonly letter: Letter }) {
  const t = useT();
  const [view, setView] = useState<View>('pdf');
  return (
    <section
      className={`${blocks.box} ${view === 'pdf' ? styles.preview : ''}`}
      aria-labelledby="letter-preview"
    >
      <div className={blocks.spread}>
        <h2 id="letter-preview">{t('letters.preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('letters.preview')}
          value={view}
          data={VIEWS.map((value) => ({ value, label: t(`letters.view.${value}`) }))}
          onChange={(value) => setView(VIEWS.find((one) => one === value) ?? view)}
        />
      </div>
      {view === 'text' ? <Plain letter={letter} /> : <Pdf letter={letter} />}
    </section>
  );
}

/** A name that every file system takes. */
const fileName = ({ number, kind, language }: Letter) =>
  (number ?? `draft-${kind}-${language}`).replace(/[^A-Za-z0-9-]+/g, '-');

/** What is saved are the bytes of which the letter's SHA-256 is, as the server gives them. */
function Plain({ letter }: { readonly letter: Letter }) {
  const t = useT();
  const { id, language, text } = letter;
  const { run, isActing, error } = useActing();
  const save = () =>
    run(async () => {
      const answer = await api.respond('letters.text', { params: { id } });
      download(`${fileName(letter)}.txt`, 'text/plain', await answer.text());
    });
  return (
    <>
      <div className={`user-text ${styles.text}`} dir={directionOf(language)} lang={language}>
        {text}
      </div>
      <Button {...SAVE} loading={isActing} onClick={save}>
        {t('letters.text.save')}
      </Button>
      <Failure error={error} />
    </>
  );
}

/** Bytes that this page fetched: the frame holds nothing of another address. */
function Pdf({ letter }: { readonly letter: Letter }) {
  const t = useT();
  const { id, kind, items, text, textSha256 } = letter;
  const pdf = useQuery(pdfQuery(id, textSha256 ?? JSON.stringify([text, items])));
  return (
    <QueryState query={pdf} rows={16}>
      {(blob) => (
        <ShownPdf
          blob={blob}
          title={t('letters.pdf.of', { kind: t(`letters.kind.${kind}`) })}
          name={`${fileName(letter)}.pdf`}
        />
      )}
    </QueryState>
  );
}

function ShownPdf({
  blob,
  title,
  name,
}: {
  readonly blob: Blob;
  readonly title: string;
  readonly name: string;
}) {
  const t = useT();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (url === undefined) return null;
  return (
    <>
      <iframe className={styles.frame} title={title} src={`${url}${VIEWER}`} />
      <Button component="a" href={url} download={name} {...SAVE}>
        {t('letters.pdf.save')}
      </Button>
    </>
  );
}
