import type { LetterSummary } from '@breakwater/contracts/letters';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import { LetterState } from '../letter-state.tsx';

/** The columns of the list of letters. */
export function useLetterColumns(): readonly Column<LetterSummary>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('letters.column.state'),
      width: '15%',
      cell: (letter) => <LetterState letter={letter} />,
    },
    {
      id: 'number',
      title: t('letters.column.number'),
      width: '13%',
      cell: ({ number }) =>
        number === undefined ? (
          <span className="dim">{t('letters.no-number')}</span>
        ) : (
          <bdi dir="ltr">{number}</bdi>
        ),
    },
    {
      id: 'kind',
      title: t('letters.column.kind'),
      width: '15%',
      cell: ({ kind }) => t(`letters.kind.${kind}`),
    },
    {
      id: 'to',
      title: t('letters.column.to'),
      width: '17%',
      cell: ({ addressee }) => <span className="one-line">{addressee && <Name>{addressee}</Name>}</span>,
    },
    {
      id: 'subject',
      title: t('letters.column.subject'),
      cell: ({ subject, language }) => (
        <span className="one-line" dir="auto" lang={language}>
          {subject}
        </span>
      ),
    },
    {
      id: 'begun',
      title: t('letters.column.begun'),
      width: '11%',
      cell: ({ createdAt }) => <Time at={createdAt} />,
    },
  ];
}
