import { useRouter } from '@tanstack/react-router';
import { ErrorState } from './states.tsx';

/** A page that could not be opened. */
export function RouteError({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const router = useRouter();
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset?.();
        void router.invalidate();
      }}
    />
  );
}
