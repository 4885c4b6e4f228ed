import type { Problem } from '@breakwater/contracts';
import { useLingui } from '@lingui/react';
import { ApiProblem, OfflineError } from '../api/problem.ts';
import { useActorName } from '../api/staff-names.ts';
import { useT } from '../i18n/t.tsx';

/** Parts of a refusal that name who did something. */
const ACTORS = ['decidedBy', 'confirmedBy', 'claimedBy', 'undoneBy', 'secondBy'] as const;
/** Parts that a text may ask for although the refusal has none. */
const ABSENT = { successor: 'none' } as const;

/** What a refusal says: at least its code, which stands for all that is shown where nothing else is known. */
type Said = Pick<Problem, 'code' | 'detail' | 'title'>;

/**
 * A refusal in the language of now and with the names of people; in the server's own words where there is no text for
 * it.
 */
export function useProblemText(): (problem: Said) => string {
  const { i18n } = useLingui();
  const nameOf = useActorName();
  return (problem) => {
    const id = `ui.problem.${problem.code}`;
    if (!(id in i18n.messages)) return problem.detail ?? problem.title;
    const parts: Readonly<Record<string, unknown>> = { ...ABSENT, ...problem };
    const named = ACTORS.flatMap((part) => {
      const actor = parts[part];
      return typeof actor === 'string' ? [[part, nameOf(actor)]] : [];
    });
    return i18n._(id, { ...parts, ...Object.fromEntries(named) });
  };
}

/** Any failure in a sentence, for where there is no room for more. */
export function useFailureText(): (error: unknown) => string {
  const t = useT();
  const say = useProblemText();
  return (error) => {
    if (error instanceof ApiProblem) return say(error.problem);
    return error instanceof OfflineError ? t('ui.offline.text') : t('ui.error.text');
  };
}
