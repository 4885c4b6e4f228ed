import { useMutation } from '@tanstack/react-query';
import { createElement, type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../failure-text.ts';
import { isAbout } from './is-about.ts';

/** Fields whose values are of a type. */
type NameOf<Draft, Value> = {
  [Name in keyof Draft]: Draft[Name] extends Value ? Name : never;
}[keyof Draft] &
  string;

/** Fields that take every value of a type, and nothing else. */
type NameFor<Draft, Value> = {
  [Name in NameOf<Draft, Value>]: [Value] extends [Draft[Name]] ? Name : never;
}[NameOf<Draft, Value>];

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

interface Written {
  readonly currentTarget: { readonly value: string };
}

interface Ticked {
  readonly currentTarget: { readonly checked: boolean };
}

/**
 * What stands in the fields of a form, and its sending: what the server refuses is kept beside what was written, and
 * is told at the field that it names. `text`, `tick`, `number`, `list`, `value` and `choice` are the properties of a field:
 * `<TextInput label={…} {...form.text('title')} />`.
 *
 * @param first what stands in the fields at first
 * @param send throws what the server refused
 */
export function useForm<Draft extends object>(
  first: Draft | (() => Draft),
  send: (draft: Draft) => Promise<unknown>,
) {
  const say = useProblemText();
  const [start] = useState(first);
  const [draft, setDraft] = useState(start);
  const sending = useMutation({ mutationFn: () => send(draft) });
  const { error } = sending;
  const put = <Name extends keyof Draft>(name: Name, value: Draft[Name]): void =>
    setDraft((before) => ({ ...before, [name]: value }));
  /** Where there is no text in the language of now it is in the server's own, which has its own direction. */
  const faultOf = (name: string): ReactNode =>
    error instanceof ApiProblem &&
    isAbout(error.problem.pointer, name) &&
    createElement('bdi', undefined, say(error.problem));
  return {
    draft,
    change: (some: Partial<Draft>): void => setDraft((before) => ({ ...before, ...some })),
    reset: (): void => setDraft(start),
    error,
    isSending: sending.isPending,
    /** Sends what stands in the fields, once at a time. */
    submit(event: FormEvent, onSent: () => void = () => undefined): void {
      event.preventDefault();
      // Events of a dialog reach the form around its button, although the dialog stands elsewhere.
      event.stopPropagation();
      if (!sending.isPending) sending.mutate(undefined, { onSuccess: onSent });
    },
    text: <Name extends NameFor<Draft, string>>(name: Name) => ({
      value: draft[name],
      error: faultOf(name),
      onChange: ({ currentTarget: { value } }: Written) => put(name, value as Draft[Name]),
    }),
    tick: <Name extends NameFor<Draft, boolean>>(name: Name) => ({
      checked: draft[name],
      error: faultOf(name),
      onChange: ({ currentTarget: { checked } }: Ticked) => put(name, checked as Draft[Name]),
    }),
    number: <Name extends NameFor<Draft, number | ''>>(name: Name) => ({
      value: draft[name],
      error: faultOf(name),
      onChange: (value: number | string) =>
        put(name, (typeof value === 'number' ? value : '') as Draft[Name]),
    }),
    value: <Name extends keyof Draft & string>(name: Name) => ({
      value: draft[name],
      error: faultOf(name),
      onChange: (value: Draft[Name]) => put(name, value),
    }),
    list: <Name extends NameOf<Draft, readonly string[]>>(name: Name) => ({
      value: [...(draft[name] as readonly ItemOf<Draft[Name]>[])],
      error: faultOf(name),
      onChange: (items: ItemOf<Draft[Name]>[]) => put(name, items as Draft[Name]),
    }),
    /** One of some, which stays chosen until another one is. */
    choice: <Name extends NameOf<Draft, string>>(
      name: Name,
      values: readonly Draft[Name][],
      wordOf: (value: Draft[Name]) => string,
    ) => ({
      allowDeselect: false,
      data: values.map((value) => ({ value, label: wordOf(value) })),
      value: draft[name],
      error: faultOf(name),
      onChange: (value: Draft[Name] | null) => {
        if (value !== null) put(name, value);
      },
    }),
  };
}

/** A form of `useForm`. */
export type Form<Draft extends object> = ReturnType<typeof useForm<Draft>>;

/** A form, whatever stands in its fields. */
export type AnyForm = Pick<ReturnType<typeof useForm>, 'submit' | 'reset' | 'isSending' | 'error'>;
