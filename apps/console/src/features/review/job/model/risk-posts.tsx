import type { ByAccount } from '@breakwater/contracts';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Id, UserText } from '../../../../ui/user-text.tsx';
import { useSignedBits } from '../../../../ui/waterfall/use-signed-bits.ts';
import styles from '../../../../ui/waterfall/waterfall.module.css';
import { contentPlace } from '../content/content-place.ts';

export interface RiskPostsProps {
  /** Posts that say most, strongest first. */
  readonly posts: readonly { readonly content: string; readonly bits: number }[];
  readonly account: ByAccount;
  /** Texts of the case by content id. */
  readonly texts: ReadonlyMap<string, string>;
}

const SHOWN_LETTERS = 160;

/** The posts that carried the score of an account: read in place, with the way to each. */
export function RiskPosts({ posts, account, texts }: RiskPostsProps) {
  const t = useT();
  const signed = useSignedBits();
  return (
    <>
      <h5>{t('job.risk.posts', { count: posts.length })}</h5>
      <ul className={styles.posts}>
        {posts.map(({ content, bits }) => {
          const text = texts.get(content);
          return (
            <li key={content}>
              {text === undefined ? <Id>{content}</Id> : <UserText>{shortened(text)}</UserText>}
              <span className={`dim ${styles.aside}`}>
                {t('job.risk.post-bits', { bits: signed(bits) })}{' '}
                <ToPost content={content} account={account} here={text !== undefined} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ToPostProps extends Pick<RiskPostsProps, 'account'> {
  readonly content: string;
  /** Whether the post is in the case. */
  readonly here: boolean;
}

function ToPost({ content, account: { platform, id }, here }: ToPostProps) {
  const t = useT();
  const may = useMay();
  if (here) {
    return (
      <button type="button" className={styles.link} onClick={() => show(content)}>
        {t('job.risk.show-post')}
      </button>
    );
  }
  if (!may('accounts.read')) return null;
  return (
    <Link to="/accounts/$platform/$id" params={{ platform, id }} search={{ kinds: ['event'] }}>
      {t('job.risk.timeline')}
    </Link>
  );
}

/** Brings a post of the case into view, also out of what is folded. */
function show(content: string): void {
  const place = document.getElementById(contentPlace(content));
  if (!place) return;
  const folded = place.closest('details');
  if (folded) folded.open = true;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')}…` : text;
}
