import { useLingui } from '@lingui/react';

/** The words for a code of a family, e.g. `relation` and `variant`; the code itself where there are none. */
export type WordOf = (family: string, code: string) => string;

export function useWordOf(): WordOf {
  const { i18n } = useLingui();
  return (family, code) => {
    const id = ['screening', family, code].join('.');
    return id in i18n.messages ? i18n._(id) : code;
  };
}
