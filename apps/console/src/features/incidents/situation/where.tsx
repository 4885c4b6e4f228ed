import type { Incident, IncidentNumbers } from '@breakwater/contracts/incidents';
import { useFormats } from '../../../i18n/formats.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useT } from '../../../i18n/t.tsx';
import { Bars } from '../../../ui/bars.tsx';
import blocks from '../../../ui/blocks.module.css';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { Id } from '../../../ui/user-text.tsx';

/** Where it is: platforms, the threads it is in, and the languages of what was found. */
export function Where({ incident, numbers }: WhereProps) {
  const t = useT();
  const formats = useFormats();
  const languageName = useLanguageName();
  const { platforms, groups } = numbers;
  const { languages } = incident;
  return (
    <>
      <section className={blocks.box} aria-labelledby="incident-where">
        <h2 id="incident-where">{t('incidents.where', { count: platforms.length })}</h2>
        {platforms.length === 0 ? (
          <p className="dim">{t('incidents.where.none')}</p>
        ) : (
          <RowsTable
            label={t('incidents.where.platforms')}
            columns={[
              t('incidents.column.platform'),
              t('incidents.column.found'),
              t('incidents.column.accounts'),
              t('incidents.column.decided'),
            ]}
          >
            {platforms.map(({ platform, found, accounts, decided }) => (
              <tr key={platform}>
                <td>
                  <bdi>{platform}</bdi>
                </td>
                <td>{formats.number(found)}</td>
                <td>{formats.number(accounts)}</td>
                <td>{formats.number(decided)}</td>
              </tr>
            ))}
          </RowsTable>
        )}
        {groups.length > 0 && (
          <details>
            <summary>{t('incidents.where.groups', { count: groups.length })}</summary>
            <RowsTable
              label={t('incidents.where.groups', { count: groups.length })}
              columns={[
                t('incidents.column.platform'),
                t('incidents.column.group'),
                t('incidents.column.found'),
              ]}
            >
              {groups.map(({ platform, group, found }) => (
                <tr key={`${platform} ${group}`}>
                  <td>
                    <bdi>{platform}</bdi>
                  </td>
                  <td>
                    <Id>{group}</Id>
                  </td>
                  <td>{formats.number(found)}</td>
                </tr>
              ))}
            </RowsTable>
          </details>
        )}
      </section>
      {languages.length > 0 && (
        <section className={blocks.box} aria-labelledby="incident-languages">
          <h2 id="incident-languages">{t('incidents.languages')}</h2>
          <Bars
            label={t('incidents.languages')}
            format={(value) => formats.number(value)}
            bars={languages.map(({ language, posts }) => ({
              id: language,
              label: languageName(language),
              value: posts,
            }))}
          />
          <p className="dim">{t('incidents.languages.text')}</p>
        </section>
      )}
    </>
  );
}

interface WhereProps {
  readonly incident: Incident;
  readonly numbers: IncidentNumbers;
}
