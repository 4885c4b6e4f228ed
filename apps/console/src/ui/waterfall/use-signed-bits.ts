import { useFormats } from '../../i18n/formats.ts';

/** A weight with its sign: `+7.3`. Number and sign stay in order, also between words that run from the right. */
export function useSignedBits(): (bits: number) => string {
  const formats = useFormats();
  return (bits) => {
    const shown = formats.number(Math.abs(bits), 1);
    const sign = shown === formats.number(0) ? '' : bits < 0 ? '−' : '+';
    return `\u2066${sign}${shown}\u2069`;
  };
}
