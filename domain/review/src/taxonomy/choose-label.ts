import { type JobResolution, labelsOf, type Taxonomy } from '@breakwater/contracts/review';
import { ReviewError } from '../review-error.ts';

/** Of an installation without labels. */
export const NO_TAXONOMY: Taxonomy = { version: 1, exceptions: [], labels: [], policies: [] };

/** What a decision says by the taxonomy. */
export interface Named {
  readonly label?: string;
  readonly exception?: string;
}

/**
 * The label of a violation under a policy: the one that was named, or that of the policy where it stands for one only;
 * with several it is a person's to say, and left out where nobody did. Or the exception of no violation.
 *
 * @param policy that it is decided under; of no violation there is none
 * @throws ReviewError 422 `label-unknown`, `exception-unknown`; 422 `label-not-of-policy`, with the `policy` it belongs to
 * @example
 * ```text
 * chooseLabel(taxonomy, { decision: 'violation', reason }, 'terrorism/threat') // { label: 'threat' }
 * ```
 */
export function chooseLabel(
  taxonomy: Taxonomy = NO_TAXONOMY,
  wanted: Pick<JobResolution, 'label' | 'exception'>,
  policy: string | undefined,
): Named {
  checkNamed(taxonomy, wanted);
  const { label, exception } = wanted;
  if (policy === undefined) return exception === undefined ? {} : { exception };
  const labels = labelsOf(taxonomy, policy);
  if (label === undefined) return labels.length === 1 && labels[0] !== undefined ? { label: labels[0] } : {};
  if (labels.includes(label)) return { label };
  const home = taxonomy.labels.find(({ id }) => id === label)?.policy ?? '';
  const message = `The policy ${policy} does not stand for the label ${label}. Decide under ${home}.`;
  throw new ReviewError('label-not-of-policy', message, {
    status: 422,
    pointer: '/label',
    extra: { policy: home, labels },
  });
}

/** Lets a label and an exception pass that are there. Throws ReviewError 422 `label-unknown`, `exception-unknown`. */
export function checkNamed(
  taxonomy: Taxonomy = NO_TAXONOMY,
  { label, exception }: Pick<JobResolution, 'label' | 'exception'>,
): void {
  if (label !== undefined) checkKnown(taxonomy.labels, 'label', label);
  if (exception !== undefined) checkKnown(taxonomy.exceptions, 'exception', exception);
}

function checkKnown(
  known: readonly { readonly id: string }[],
  field: 'label' | 'exception',
  id: string,
): void {
  if (known.some((one) => one.id === id)) return;
  const there = known.length === 0 ? 'none' : known.map((one) => one.id).join(', ');
  throw new ReviewError(
    `${field}-unknown`,
    `There is no ${field} ${id.slice(0, 100)}. There are: ${there}.`,
    {
      status: 422,
      pointer: `/${field}`,
    },
  );
}
