import type { Evidence } from '@breakwater/contracts';
import type { EvidenceGroup } from '@breakwater/contracts/returns';
import { parseDuration } from '@breakwater/kernel';
import { useFormats } from '../../../../i18n/formats.ts';
import { T, type Translate, useT } from '../../../../i18n/t.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import { CopyLine } from './copy-line.tsx';
import { fieldName } from './field-name.ts';
import { ModelLine, RiskLine } from './score-line.tsx';

/** What was found where, as a sentence. */
export function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const t = useT();
  const formats = useFormats();
  const share = useShare();
  const { kind, matched, label, bank, value, window: span } = evidence;
  const via = evidence.via?.filter((way) => DISGUISES.includes(way));
  const where = t(`job.field.${fieldName(evidence.field)}`);
  const quoted = { 0: <q dir="auto" />, 1: <bdi />, 2: <bdi /> };
  switch (kind) {
    case 'term':
    case 'link':
    case 'designation':
      return (
        <span>
          <T
            id={`job.evidence.${kind}`}
            values={{
              matched: matched ?? label ?? '',
              label: label ?? matched ?? '',
              where,
              bank: bank ?? '',
            }}
            components={quoted}
          />
          {via && via.length > 0 && (
            <>
              {' '}
              {t('job.evidence.via', { ways: via.map((way) => t(`job.via.${way}`)).join(t('job.list-and')) })}
            </>
          )}
        </span>
      );
    case 'counter':
      return (
        <span>
          {t('job.evidence.counter', {
            value: value ?? 0,
            window: span === undefined ? '' : formats.duration(parseDuration(span) ?? 0),
          })}
        </span>
      );
    case 'report':
      return <span>{t('job.evidence.report', { value: value ?? 0 })}</span>;
    case 'return':
      return (
        <span>
          {t('job.evidence.return', { share: share(value ?? 0), groups: groupWords(t, label ?? '') })}
        </span>
      );
    case 'model':
      return <ModelLine evidence={evidence} />;
    case 'risk':
      return <RiskLine evidence={evidence} />;
    case 'copy':
      return <CopyLine evidence={evidence} />;
    case 'value':
      return (
        <span>
          <T
            id="job.evidence.value"
            values={{ where, value: matched ?? (value === undefined ? '' : formats.number(value, 2)) }}
            components={{ 0: <bdi /> }}
          />
        </span>
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
}

const GROUPS: readonly string[] = [
  'contact',
  'payment',
  'device',
  'network',
  'profile',
  'behaviour',
] satisfies EvidenceGroup[];

/** Groups of evidence, `device, profile`, in words; what is no group stands as it is. */
function groupWords(t: Translate, label: string): string {
  return label
    .split(', ')
    .map((group) => (GROUPS.includes(group) ? t(`job.return-group.${group}`) : group))
    .join(t('job.list-and'));
}

/** Ways of writing that hide a term; case, accents and endings are only how people write. */
const DISGUISES: readonly string[] = [
  'zero-width',
  'confusable',
  'leet',
  'spaced',
  'repeat',
  'segmented',
  'redirect',
];
