import { useLingui } from '@lingui/react';

/** The words for a code of a family of a part, e.g. `level` and `same`; the code itself where there are none. */
export type WordOf = (family: string, code: string) => string;

/** Words for codes that come from the server, which may be newer than this page. */
export function usePartWords(part: string): WordOf {
  const { i18n } = useLingui();
  return (family, code) => {
    const id = [part, family, code].join('.');
    return id in i18n.messages ? i18n._(id) : code;
  };
}
