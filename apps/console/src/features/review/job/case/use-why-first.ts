import type { Job, JobReason } from '@breakwater/contracts/review';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';

const DIGITS = 2;

/** Why a job stands where it stands, in one sentence of this language. */
export function useWhyFirst(): (job: Pick<Job, 'why'>) => string {
  const t = useT();
  const formats = useFormats();
  const about = (people: number): string => formats.number(Number(people.toPrecision(DIGITS)));
  const say = (reason: JobReason): string => {
    switch (reason.code) {
      case 'drawn-at-random':
      case 'chance-unknown':
      case 'reach-unknown':
        return t(`job.first.${reason.code}`);
      case 'chance': {
        const { chance } = reason.values;
        return t(`job.first.chance-${howLikely(chance)}`, { chance: formats.number(chance, DIGITS) });
      }
      case 'upheld':
        return t('job.first.upheld', { share: formats.percent(reason.values.share, 0) });
      case 'exposure':
      case 'audience':
        return t(`job.first.${reason.code}`, { people: about(reason.values.people) });
      case 'severity':
        return t(`job.first.severity-${reason.values.severity}`);
      case 'minutes':
        return t('job.first.minutes', { count: Math.max(1, Math.round(reason.values.minutes)) });
      case 'due':
        return t(`job.priority.urgency-${reason.values.urgency}`);
      case 'waited':
        return t('job.first.waited', { count: reason.values.hours });
      default: {
        const never: never = reason;
        throw new Error(`unknown reason ${JSON.stringify(never)}`);
      }
    }
  };
  return ({ why }) => {
    const parts = why.map(say).join(t('job.first.comma'));
    return parts === ''
      ? ''
      : t('job.first.sentence', { parts: `${parts.charAt(0).toUpperCase()}${parts.slice(1)}` });
  };
}

/** In words, beside the number. */
function howLikely(chance: number): 'very' | 'likely' | 'perhaps' | 'unlikely' {
  if (chance >= 0.9) return 'very';
  if (chance >= 0.6) return 'likely';
  return chance >= 0.3 ? 'perhaps' : 'unlikely';
}
