import type { Evidence } from '@breakwater/contracts';
import { T, useT } from '../../../../i18n/t.tsx';
import { usePartWords } from '../../../../i18n/word-of.ts';
import { useModelLabel } from '../../../../ui/passages/model-label.ts';
import { useShare } from '../../../../ui/use-share.ts';
import { useSignedBits } from '../../../../ui/waterfall/use-signed-bits.ts';
import { probabilityOf } from '../model/layout-risk.ts';
import { ModelSentence } from '../model/model-says.tsx';
import { readModelSays } from '../model/read-model-says.ts';

/** A line of what a model says: of the whole text, or of one passage. */
export function ModelLine({ evidence }: { readonly evidence: Evidence }) {
  const labelOf = useModelLabel();
  const signed = useSignedBits();
  const { start, matched = '', label = '', model = '', value = 0 } = evidence;
  const [said] = readModelSays([evidence]);
  if (start === undefined) return said ? <ModelSentence said={said} /> : null;
  return (
    <span>
      <T
        id={value < 0 ? 'job.evidence.model-against' : 'job.evidence.model-for'}
        values={{ matched, label: labelOf(label), bits: signed(value), model }}
        components={{ 0: <q dir="auto" />, 1: <bdi /> }}
      />
    </span>
  );
}

/** A line of the risk of an account: what is expected of any, one kind of evidence, one post, or the whole. */
export function RiskLine({ evidence: { entry = '', value = 0, probability, content } }: RiskLineProps) {
  const t = useT();
  const share = useShare();
  const signed = useSignedBits();
  const wordOf = usePartWords('job');
  const bits = signed(value);
  switch (entry) {
    case 'sum':
      return <span>{t('job.risk.sentence', { share: share(probability ?? probabilityOf(value)) })}</span>;
    case 'prior':
      return <span>{t('job.evidence.risk', { kind: t('job.risk.prior'), bits })}</span>;
    case 'post':
      return (
        <span>
          <T
            id="job.evidence.risk-post"
            values={{ content: content ?? '', bits }}
            components={{ 0: <bdi className="code" /> }}
          />
        </span>
      );
    default:
      return <span>{t('job.evidence.risk', { kind: wordOf('risk-kind', entry), bits })}</span>;
  }
}

interface RiskLineProps {
  readonly evidence: Evidence;
}
