import { Tooltip } from '@mantine/core';
import { useNow } from '../api/server-clock.ts';
import { useFormats } from '../i18n/formats.ts';

/** An instant: how long ago, and on hover or focus the full time with its zone. With `full`, both are written out. */
export function Time({ at, full = false }: { readonly at: string; readonly full?: boolean }) {
  const formats = useFormats();
  const nowMs = useNow();
  const relative = formats.relative(at, nowMs);
  const exact = formats.dateTime(at);
  if (full) {
    // Of another language it is another text: brackets that are kept stay mirrored where the direction of the page changes.
    return (
      <time key={exact} dateTime={at}>
        {exact} <span className="dim">({relative})</span>
      </time>
    );
  }
  return (
    <Tooltip label={exact}>
      <time dateTime={at}>{relative}</time>
    </Tooltip>
  );
}
