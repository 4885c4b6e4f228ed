import type { LawClockAnswer } from '@breakwater/contracts/law';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useWordOf } from './words.ts';

/** When a period is over: the strict time that is worked to, and the formal one where the law gives another. */
export function ClockAnswer({ answer }: { readonly answer: LawClockAnswer }) {
  const t = useT();
  const wordOf = useWordOf();
  const formats = useFormats();
  const { dueAt, formalDueAt, paused } = answer;
  const time = (at: string) => (
    <time dateTime={at}>
      {formats.dateTimeSeconds(at)} <bdi className="dim">{at}</bdi>
    </time>
  );
  return (
    <div role="status">
      <Facts
        facts={[
          ...(paused === undefined
            ? []
            : [{ id: 'paused', label: t('law.try.paused'), value: wordOf('pause', paused) }]),
          ...(dueAt === undefined ? [] : [{ id: 'due', label: t('law.try.due'), value: time(dueAt) }]),
          ...(formalDueAt === undefined
            ? []
            : [{ id: 'formal', label: t('law.try.formal'), value: time(formalDueAt) }]),
          {
            id: 'rule',
            label: t('law.try.rule'),
            value: (
              <>
                <bdi>{answer.period}</bdi> {wordOf('rule', answer.rule)}{' '}
                {answer.ownAim && <span className="dim">{t('law.aim')}</span>} <bdi>{answer.art}</bdi>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
