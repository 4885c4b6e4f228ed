import type { Evidence } from '@breakwater/contracts';
import { useFormats } from '../../../../i18n/formats.ts';
import { T, useT } from '../../../../i18n/t.tsx';

const SAID = ['flagged', 'violation', 'no-violation'] as const;
const HOW = ['share', 'near-copy', 'same-file'] as const;

/** Of what it is a copy, how, and what was said of that. */
export function CopyLine({ evidence }: { readonly evidence: Evidence }) {
  const t = useT();
  const formats = useFormats();
  const { entry, content = '', via, value = 1, label = '' } = evidence;
  const said = SAID.find((one) => one === entry) ?? 'flagged';
  const how = HOW.find((one) => via?.includes(one)) ?? 'share';
  return (
    <span>
      <T
        id={`job.evidence.copy.${how}`}
        values={{ content, said: t(`job.said.${said}`), because: label, likeness: formats.percent(value, 0) }}
        components={{ 0: <bdi />, 1: <bdi /> }}
      />
    </span>
  );
}
