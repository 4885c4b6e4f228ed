import { useRouter } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import { NAVIGATION, type NavigationEntry } from './navigation.ts';

/** The pages that this person may open. */
export function usePages(): readonly NavigationEntry[] {
  const may = useMay();
  const { routesByPath } = useRouter();
  return NAVIGATION.filter(({ to, permission }) => to in routesByPath && may(permission));
}
