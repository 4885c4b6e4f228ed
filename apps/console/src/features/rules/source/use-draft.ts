import type { RuleSetSource } from '@breakwater/contracts/rules';
import { useState } from 'react';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts';

/** The text in the editor beside the live one. */
export interface EditedSource {
  readonly text: string;
  readonly isChanged: boolean;
  /** Another set was activated since this text was begun. */
  readonly isOvertaken: boolean;
  /** Id of the activation that the text was begun on. */
  readonly base: string;
  change(text: string): void;
  /** Goes on from the set that is live now, with the text as it is. */
  rebase(): void;
  /** Back to the live text. */
  discard(): void;
}

export function useDraft(live: RuleSetSource): EditedSource {
  const [draft, setDraft] = useState<Draft | undefined>(readDraft);
  const change = (next: Draft) => {
    if (next.text === live.source) {
      dropDraft();
      setDraft(undefined);
    } else {
      keepDraft(next);
      setDraft(next);
    }
  };
  const base = draft?.base ?? live.id;
  const text = draft?.text ?? live.source;
  return {
    text,
    isChanged: text !== live.source,
    isOvertaken: base !== live.id,
    base,
    change: (next) => change({ base, text: next }),
    rebase: () => change({ base: live.id, text }),
    discard: () => change({ base: live.id, text: live.source }),
  };
}
