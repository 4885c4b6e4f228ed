import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';
import { type Place, pathOf, placeOf } from './place.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The page of now. Few pages and no parameters: a router of its own would weigh more than they do. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.pathname));
}

export function goTo(place: Place, { replace = false } = {}): void {
  const path = pathOf(place);
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  for (const tell of listeners) tell();
  window.scrollTo(0, 0);
}

/** A link to a page, which also opens elsewhere when it is asked to. */
export function PlaceLink({ to, children, className, current = false }: PlaceLinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={pathOf(to)} onClick={onClick} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

interface PlaceLinkProps {
  readonly to: Place;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean;
}
