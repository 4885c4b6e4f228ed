import type { PolicyModelState } from '@breakwater/contracts/detection';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { useLanguages } from '../use-languages.ts';

const COUNTS = ['calls', 'answered', 'failed', 'notAsked', 'cacheHits', 'inFlight', 'waiting'] as const;

/** What it is, by which policy it judges, and what became of questions since the process began. */
export function ReaderFacts({ state }: { readonly state: PolicyModelState }) {
  const t = useT();
  const formats = useFormats();
  const languages = useLanguages();
  const labelOf = useModelLabel();
  const { model, spec, policy, takesPolicy, limits, lastAnswerAt } = state;
  const fact = (id: string, value: Fact['value']): Fact => ({ id, label: t(`reader.fact.${id}`), value });
  const facts: readonly Fact[] = [
    ...(model === undefined ? [] : [fact('model', <Id>{model}</Id>)]),
    ...(spec
      ? [
          fact('host', <Id>{spec.host}</Id>),
          fact('endpoint', <Id>{`${spec.modelId} · ${spec.wire} · ${spec.parser}`}</Id>),
          fact(
            'languages',
            spec.languages.length > 0 ? languages(spec.languages) : t('reader.languages.none'),
          ),
        ]
      : []),
    ...(policy
      ? [
          fact(
            'policy',
            <>
              <Id>{`${policy.id}@${policy.version}`}</Id>{' '}
              <bdi>{policy.labels.map(labelOf).join(t('models.and'))}</bdi>
              {takesPolicy === false && <p className="dim">{t('reader.own-policy')}</p>}
            </>,
          ),
        ]
      : []),
    ...(limits
      ? [
          fact(
            'limits',
            t('reader.limits', {
              timeout: formats.duration(limits.timeoutMs),
              batch: formats.number(limits.batchMs / 1000, 1),
              parallel: limits.parallel,
            }),
          ),
        ]
      : []),
    fact('last', lastAnswerAt === undefined ? t('reader.never') : <Time at={lastAnswerAt} />),
  ];
  return (
    <section className={styles.box} aria-labelledby="reader-facts">
      <h2 id="reader-facts">{t('reader.facts')}</h2>
      <Facts facts={facts} />
      <h3>{t('reader.counts')}</h3>
      <Facts
        facts={COUNTS.map((id) => ({
          id,
          label: t(`reader.count.${id}`),
          value: formats.number(state[id] ?? 0),
        }))}
      />
    </section>
  );
}
