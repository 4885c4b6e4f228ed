import {
  IconCircleDashed,
  IconEye,
  IconHistory,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../../../../i18n/t.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import type { Counter } from './gather-reasons.ts';
import styles from './why-here.module.css';

const ICONS: Readonly<Record<Counter['kind'], TablerIcon>> = {
  undetermined: IconQuestionMark,
  'only-named': IconEye,
  'nothing-found': IconCircleDashed,
  'cleared-before': IconHistory,
  'undone-before': IconHistory,
};

/** One thing that speaks against acting, or that is not known. */
export function CounterLine({ counter }: { readonly counter: Counter }) {
  const Icon = ICONS[counter.kind];
  return (
    <li className={styles.counter}>
      <Icon size={15} aria-hidden="true" />
      <span className={styles.words}>
        <CounterWords counter={counter} />
      </span>
    </li>
  );
}

function CounterWords({ counter }: { readonly counter: Counter }) {
  const t = useT();
  switch (counter.kind) {
    case 'undetermined':
      return (
        <>
          <span>{t('job.against.undetermined', { count: counter.items })}</span>
          <span className="dim">
            <Id>{counter.rule}</Id>
          </span>
          {counter.reasons.map((reason) => (
            <span key={reason} className="dim" dir="auto">
              {reason}
            </span>
          ))}
        </>
      );
    case 'only-named':
      return (
        <>
          <span>{t('job.against.only-named', { count: counter.items })}</span>
          <span className="dim" dir="auto">
            {counter.names.join(t('job.list-and'))}
          </span>
        </>
      );
    case 'nothing-found':
      return <span>{t('job.against.nothing-found', { posts: counter.posts, of: counter.of })}</span>;
    case 'cleared-before':
    case 'undone-before':
      return <span>{t(`job.against.${counter.kind}`, { times: counter.times })}</span>;
    default: {
      const never: never = counter;
      return never;
    }
  }
}
