import { useEffect, useRef } from 'react';

/** Leads back to what had the focus before something opened, once that is closed or gone. */
export function useFocusBack(opened = true): void {
  const before = useRef<Element | null>(null);
  if (!opened) before.current = null;
  else before.current ??= document.activeElement;
  useEffect(() => {
    if (!opened) return;
    const from = before.current;
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, [opened]);
}
