import { Trans, useLingui } from '@lingui/react';
import type { ReactElement } from 'react';
import type { MessageId } from '../message-id.ts';

export type Values = Readonly<Record<string, unknown>>;
type NoIds = Record<never, 1>;
/** An id that has words; a family of ids with a part that is known only at run time is taken as it is. */
export type Known<Id extends string> = Id extends MessageId ? Id : NoIds extends Record<Id, 1> ? Id : never;
export type Translate = <const Id extends string>(id: Known<Id>, values?: Values) => string;

/** Texts by id, for attributes and wherever text alone is wanted: `const t = useT(); t('queue.title')`. */
export function useT(): Translate {
  const { i18n } = useLingui();
  return (id, values) => i18n._(id, values);
}

/** A text by id, with elements for its numbered parts: `<T id="x" components={{ 0: <b /> }} />` for `see <0>this</0>`. */
export function T<const Id extends string>({ id, values, components }: TProps<Id>): ReactElement {
  return <Trans id={id} {...(values && { values })} {...(components && { components })} />;
}

interface TProps<Id extends string> {
  readonly id: Known<Id>;
  readonly values?: Record<string, unknown>;
  readonly components?: Record<string, ReactElement>;
}
