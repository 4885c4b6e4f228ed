import type { ModelExplanation } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { PassageLists } from '../../../ui/passages/passage-lists.tsx';
import passages from '../../../ui/passages/passages.module.css';
import { useShare } from '../../../ui/use-share.ts';
import { layoutSpans } from '../../review/job/spans/layout-spans.ts';

type Said = ModelExplanation['labels'][number];

/** What is said of a text under one label: the sentence, the text with its passages, and both sides of them. */
export function ExplainedLabel({ text, said }: { readonly text: string; readonly said: Said }) {
  const t = useT();
  const formats = useFormats();
  const share = useShare();
  const labelOf = useModelLabel();
  const { label, band, probability, spans } = said;
  const sorted = spans.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  return (
    <div className={passages.says}>
      <p className="prose">
        <T id={`models.try.${band}`} values={{ label: labelOf(label) }} components={{ 0: <strong /> }} />{' '}
        {t('models.try.probability', {
          share: share(probability),
          of: formats.number(1000),
          such: formats.number(Math.round(probability * 1000)),
        })}
      </p>
      <div className="user-text" dir="auto">
        {layoutSpans(text, spans).map(({ text: part, start, spans: holding }) => {
          const bits = holding.reduce((sum, place) => sum + (spans[place]?.bits ?? 0), 0);
          return holding.length === 0 ? (
            <span key={start}>{part}</span>
          ) : (
            <mark key={start} className={passages.mark} data-side={bits < 0 ? 'against' : 'for'}>
              {part}
            </mark>
          );
        })}
      </div>
      <PassageLists
        supporting={sorted.filter(({ bits }) => bits > 0)}
        opposing={sorted.filter(({ bits }) => bits < 0)}
      />
    </div>
  );
}
