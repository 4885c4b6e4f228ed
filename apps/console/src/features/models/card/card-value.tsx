import type { LocalText } from '@breakwater/contracts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Local } from '../../../ui/local.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import frame from '../models.module.css';
import { useModelWords } from '../words.ts';
import { orderCard } from './order-card.ts';

const DEEPEST = 4;
/** What stands there is the id of a label. */
const NAMES_A_LABEL: ReadonlySet<string> = new Set(['label', 'use']);

/** A value of a card, whatever it is: cards come with files and say what their makers found worth saying. */
export function CardValue({ value, depth = 0 }: CardValueProps) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useModelWords();
  const labelOf = useModelLabel();
  if (typeof value === 'string') return <CardText text={value} />;
  if (typeof value === 'number') return <>{formats.number(value, 4)}</>;
  if (typeof value === 'boolean') return <>{t(value ? 'models.card.yes' : 'models.card.no')}</>;
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return <>{JSON.stringify(value)}</>;
  if (isLocal(value)) return <Local text={value} />;
  if (Array.isArray(value)) {
    return (
      <ul className={frame.refusals}>
        {value.map((one) => (
          <li key={JSON.stringify(one)}>
            <CardValue value={one} depth={depth + 1} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <dl className={frame.pairs}>
      {orderCard(value as Record<string, unknown>).map(([key, one]) => (
        <div key={key}>
          <dt>{wordOf('card', key)}</dt>
          <dd>
            {NAMES_A_LABEL.has(key) && typeof one === 'string' ? (
              <bdi>{labelOf(one)}</bdi>
            ) : (
              <CardValue value={one} depth={depth + 1} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface CardValueProps {
  readonly value: unknown;
  readonly depth?: number;
}

/** An address is a way to go; all else is read. */
function CardText({ text }: { readonly text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return <bdi>{text}</bdi>;
  return (
    <a href={text} rel="noreferrer noopener" target="_blank" dir="ltr">
      {text}
    </a>
  );
}

function isLocal(value: object): value is LocalText {
  return 'en' in value && 'ur' in value && typeof value.en === 'string' && typeof value.ur === 'string';
}
