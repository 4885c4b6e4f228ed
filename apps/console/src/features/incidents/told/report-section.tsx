import type { Incident, IncidentReport } from '@breakwater/contracts/incidents';
import { Button, SegmentedControl } from '@mantine/core';
import { IconCopy, IconDownload, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { currentLocale, LOCALES, type Locale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { download } from '../../../ui/chart/download.ts';
import { QueryState } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { reportQuery } from '../queries.ts';
import { Markdown } from './markdown.tsx';

/** The situation report in either language: to read, to copy, to keep. */
export function ReportSection({ incident: { id } }: { readonly incident: Incident }) {
  const t = useT();
  const formats = useFormats();
  const [language, setLanguage] = useState<Locale>(currentLocale());
  const report = useQuery(reportQuery(id, language));
  return (
    <section className={blocks.box} aria-label={t('incidents.section.report')}>
      <div className={blocks.spread}>
        <div className={blocks.line}>
          <SegmentedControl
            size="xs"
            aria-label={t('incidents.report.language')}
            value={language}
            data={LOCALES.map((value) => ({ value, label: t(`incidents.language.${value}`) }))}
            onChange={(value) => setLanguage(LOCALES.find((one) => one === value) ?? language)}
          />
          {report.data && (
            <span className="dim">
              {t('incidents.report.at', { at: formats.dateTimeSeconds(report.data.at) })}
            </span>
          )}
        </div>
        <div className={blocks.line}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={14} />}
            loading={report.isFetching}
            onClick={() => void report.refetch()}
          >
            {t('incidents.report.anew')}
          </Button>
          {report.data && <Keep report={report.data} />}
        </div>
      </div>
      <QueryState query={report} rows={12}>
        {(data) => (
          <article lang={data.language} dir={data.direction}>
            <Markdown text={data.markdown} />
          </article>
        )}
      </QueryState>
    </section>
  );
}

function Keep({ report: { markdown, language, at } }: { readonly report: IncidentReport }) {
  const t = useT();
  const copy = (): void =>
    void navigator.clipboard.writeText(markdown).then(
      () => showToast({ tone: 'done', text: t('incidents.report.copied') }),
      () => showToast({ tone: 'attention', text: t('incidents.report.not-copied') }),
    );
  const name = `breakwater-report-${at.slice(0, 16).replaceAll(':', '')}-${language}.md`;
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconCopy size={14} />} onClick={copy}>
        {t('incidents.report.copy')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={14} />}
        onClick={() => download(name, 'text/markdown', markdown)}
      >
        {t('incidents.report.download')}
      </Button>
    </>
  );
}
