import { type ChangeEvent, useRef, useState } from 'react';
import { draftReason, dropReason, keepReason } from './reason-drafts.ts';

/** A reason that is written before something is decided, and kept until it is sent: `<Textarea {...reason.field} />`. */
export function useReason(about: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(() => draftReason(about));
  return {
    text: value.trim(),
    focus: (): void => ref.current?.focus(),
    /** It was sent: what is read again then shows it no longer as what was not. */
    drop: (): void => dropReason(about),
    clear: (): void => setValue(''),
    field: {
      ref,
      value,
      required: true,
      onChange: ({ currentTarget }: ChangeEvent<HTMLTextAreaElement>) => {
        setValue(currentTarget.value);
        keepReason(about, currentTarget.value);
      },
    },
  };
}
