import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { noteEntry } from '../../api/request.ts';
import { dropSession, keepSession, type Session } from '../../api/session.ts';

/** Goes in with a session that some way of signing in gives, and on to where one wanted to be. */
export interface Entry {
  readonly busy: boolean;
  readonly error: unknown;
  enter(way: () => Promise<Session>): Promise<void>;
}

export function useEntry(back: string | undefined): Entry {
  const router = useRouter();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  return {
    busy: state.busy,
    error: state.error,
    enter: async (way) => {
      setState({ busy: true });
      try {
        const session = await way();
        // Somebody else may have been here: nothing that was read for them is shown to who comes.
        dropSession();
        noteEntry();
        keepSession(session);
        router.history.push(back ?? '/');
      } catch (error) {
        setState({ busy: false, error });
      }
    },
  };
}
