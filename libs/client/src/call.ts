import type { AnswerOf, BodyOf, OperationId, OperationsById, ParamsOf, QueryOf } from '@breakwater/contracts';

/** What may be left out may also be undefined, and nothing that is sent is changed. */
type Sent<T> = T extends readonly (infer Item)[]
  ? readonly Sent<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Sent<T[K]> | (T extends Record<K, T[K]> ? never : undefined) }
    : T;

/** A file that is sent as it is. */
export interface Upload {
  /** Its media type. */
  readonly type: string;
  readonly data: Uint8Array | string | Blob | ReadableStream<Uint8Array>;
}

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [K in Name]?: Sent<Value> | undefined }
    : { readonly [K in Name]: Sent<Value> };

type BodyPart<Id extends OperationId> = OperationsById[Id] extends { readonly raw: string }
  ? { readonly upload: Upload }
  : Part<'body', BodyOf<OperationsById[Id]>>;

/** What a call of an operation is made with: what its declaration asks for, each in its place. */
export type CallInput<Id extends OperationId> = Part<'params', ParamsOf<OperationsById[Id]>> &
  Part<'query', QueryOf<OperationsById[Id]>> &
  BodyPart<Id> & {
    readonly signal?: AbortSignal | undefined;
  };

/** The input may be left out where nothing of it is needed. */
export type CallArguments<Id extends OperationId> =
  Record<never, never> extends CallInput<Id> ? [input?: CallInput<Id>] : [input: CallInput<Id>];

/** What is asked for in the address of an operation. */
export type Query<Id extends OperationId> = NonNullable<CallInput<Id>['query']>;

/** The body of an operation, as it is sent. */
export type Body<Id extends OperationId> =
  CallInput<Id> extends { readonly body?: infer Sent } ? NonNullable<Sent> : never;

/** What a call of an operation answers. */
export type Answer<Id extends OperationId> = AnswerOf<OperationsById[Id]>;

/** A call as it is sent, whatever operation it is of. */
export interface SentCall {
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly upload?: Upload | undefined;
  readonly signal?: AbortSignal | undefined;
}
