import { type FormEvent, useState } from 'react';

/** What a dialog that sends something knows of it: whether it is under way, and why it failed. */
export interface Sending {
  readonly busy: boolean;
  readonly error: unknown;
  /** For `onSubmit`; does nothing more than the work, whose failure is kept to be shown. */
  readonly submit: (event: FormEvent) => void;
}

/** Sends a form once at a time. */
export function useSending(work: () => Promise<unknown>): Sending {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const send = async (): Promise<void> => {
    setState({ busy: true });
    try {
      await work();
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return {
    busy: state.busy,
    error: state.error,
    submit: (event) => {
      event.preventDefault();
      if (!state.busy) void send();
    },
  };
}
