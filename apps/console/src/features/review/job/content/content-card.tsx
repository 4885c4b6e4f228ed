import type { CaseItem, PlacedContent } from '@breakwater/contracts/review';
import { IconArrowBackUp, IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay, useWellness } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id, Name, UserText } from '../../../../ui/user-text.tsx';
import { findMarks, type MarkedField } from '../spans/find-marks.ts';
import { MarkedText } from '../spans/marked-text.tsx';
import styles from './content-card.module.css';
import { contentPlace } from './content-place.ts';
import { Fold } from './fold.tsx';
import { MediaTile } from './media-tile.tsx';

/** A piece of content of the case, in what surrounds it, with what was found marked in it. */
export function ContentCard({ item, context, severe, chosen, onRule }: ContentCardProps) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const { foldSevere } = useWellness();
  const { event } = item;
  const { content } = event;
  if (!content) return null;
  const marked = findMarks(item);
  const text = marked.get('/content/text') ?? plain('/content/text', content.text ?? '');
  const answered = content.replyTo === undefined ? undefined : context[content.replyTo];
  const passedOn = content.shareOf === undefined ? undefined : context[content.shareOf];
  return (
    <article
      className={styles.card}
      id={contentPlace(content.id)}
      tabIndex={-1}
      data-chosen={chosen || undefined}
    >
      <header className={styles.header}>
        <strong>{t(`job.content.${content.kind}`)}</strong>
        <Time at={event.at} />
        {content.audienceSize !== undefined && (
          <span className="dim">{t('job.content.audience', { count: content.audienceSize })}</span>
        )}
        {may('spread.read') && (
          <Link to="/spread" search={{ platform: event.platform, content: content.id }}>
            {t('job.content.spread')}
          </Link>
        )}
        <span className={styles.id}>
          <Id>{content.id}</Id>
        </span>
      </header>
      {content.replyTo !== undefined && <Around kind="reply" id={content.replyTo} content={answered} />}
      {content.shareOf !== undefined && <Around kind="share" id={content.shareOf} content={passedOn} />}
      <Fold
        folded={severe && foldSevere && (text.marks.length > 0 || content.media !== undefined)}
        id={content.id}
        summary={t('job.fold.summary', {
          length: formats.number(text.text.length),
          marks: text.marks.length,
        })}
      >
        {text.text !== '' && <MarkedText field={text} language={content.language} onRule={onRule} />}
        {content.media && (
          <div className={styles.media}>
            {content.media.map((media, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: files of a post keep their places
              <MediaTile key={index} media={media} />
            ))}
          </div>
        )}
        {content.links && (
          <ul className={styles.links}>
            {content.links.map((link, index) => (
              <li key={link} dir="ltr">
                <MarkedText
                  field={marked.get(`/content/links/${index}`) ?? plain(`/content/links/${index}`, link)}
                  onRule={onRule}
                />
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </article>
  );
}

interface ContentCardProps {
  readonly item: CaseItem;
  readonly context: Readonly<Record<string, PlacedContent>>;
  readonly severe: boolean;
  /** It is what the decision would be about. */
  readonly chosen: boolean;
  readonly onRule: (ruleId: string) => void;
}

/** A text in which nothing was found. */
export function plain(field: string, text: string): MarkedField {
  return { field, text, marks: [] };
}

/** What a post answers or passes on. */
function Around({ kind, id, content }: AroundProps) {
  const t = useT();
  const Icon = kind === 'reply' ? IconArrowBackUp : IconRepeat;
  return (
    <blockquote className={styles.around}>
      <span className="dim">
        <Icon size={13} aria-hidden="true" /> {t(`job.content.${kind}-to`)}{' '}
        {content ? <Name>{content.accountId}</Name> : <Id>{id}</Id>}
      </span>
      {content ? (
        <UserText language={content.language}>{content.text ?? ''}</UserText>
      ) : (
        <span className="dim">{t('job.content.not-here')}</span>
      )}
    </blockquote>
  );
}

interface AroundProps {
  readonly kind: 'reply' | 'share';
  readonly id: string;
  readonly content: PlacedContent | undefined;
}
