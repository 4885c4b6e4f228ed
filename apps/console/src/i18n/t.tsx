import { Trans, useLingui } from '@lingui/react';
import type { ReactElement } from 'react';

export type Values = Readonly<Record<string, unknown>>;
export type Translate = (id: string, values?: Values) => string;

/** Texts by id, for attributes and wherever text alone is wanted: `const t = useT(); t('queue.title')`. */
export function useT(): Translate {
  const { i18n } = useLingui();
  return (id, values) => i18n._(id, values);
}

/** A text by id, with elements for its numbered parts: `<T id="x" components={{ 0: <b /> }} />` for `see <0>this</0>`. */
export function T({ id, values, components }: TProps): ReactElement {
  return <Trans id={id} {...(values && { values })} {...(components && { components })} />;
}

interface TProps {
  readonly id: string;
  readonly values?: Record<string, unknown>;
  readonly components?: Record<string, ReactElement>;
}
