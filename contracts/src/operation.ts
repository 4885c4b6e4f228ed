import { type Static, type TSchema, Type } from 'typebox';
import type { Permission } from './rooms.ts';

/** What an operation asks of its caller; `signed-in` is anybody in a session, `officer` one of an authority. */
export type OperationPermission = Permission | 'public' | 'signed-in' | 'officer';

/** What an operation's address or body can name that belongs to a platform. */
export type PlatformResource = 'job' | 'event' | 'decision';

/**
 * How the platform is found that a call is about, so that who is bound to some reaches no other:
 * `none`, nothing of any platform is in it · `query`, `params`, `body`: named there · `items`: each item of the body
 * names its own, which the handler holds to `checkPlatform` · `answer`: what is answered names it, and is looked through
 * before it is sent · `{ of }`: the resource of `:id` has it · `every`: it is about all, and closed to who is bound.
 */
export type OperationPlatform =
  | 'none'
  | 'query'
  | 'params'
  | 'body'
  | 'items'
  | 'answer'
  | 'every'
  | { readonly of: PlatformResource };

/** What is safety of an operation: who may call it, with what proof, about what, and what goes on record. */
export interface OperationGuard {
  readonly permission: OperationPermission;
  /**
   * Who of those that the permission lets in: with `person` somebody in a session, never a key; with `staff` also a
   * key of a person's own, never one of a program; `peer` is another installation, known by its signature. Anybody
   * when left out.
   */
  readonly caller?: 'person' | 'staff' | 'peer';
  /** Proof of who it is, within the last ten minutes; it takes a session, or one of the portal. None when left out. */
  readonly proof?: 'fresh';
  /** Who is the second person here: with `established` nobody who was added or invited within the last day. */
  readonly standing?: 'established';
  /** How often one network may call: `strangers` for what needs no credentials. As often as it likes when left out. */
  readonly rate?: 'strangers';
  /** How the platform of a call is found; `every` when left out, which nobody who is bound may call. */
  readonly platform?: OperationPlatform;
  /** A read of personal data: on record under this name before it is answered. */
  readonly onRead?: string;
  /** A change: on record as `<name>.asked` before, and after as `<name>`, `<name>.refused` or `<name>.waiting`. */
  readonly onChange?: string;
  /** What its use-case puts on record when it is done: one of these actions at least. */
  readonly records?: readonly string[];
  /** What is put on record when the caller is not let in, with the code of the refusal. */
  readonly onForbidden?: string;
}

/** How a body comes that is not JSON: unread as it streams in, as one text, or as bytes. */
export type RawBody = 'stream' | 'text' | 'bytes';

/** An operation of the API as it is declared: all that route, description, client and command line are made from. */
export interface OperationDeclaration extends OperationGuard {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parameters as `:name`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Bytes that a body may have; 64 KiB when left out. */
  readonly bodyLimit?: number;
  /** The handler reads the body itself; `consumes` says which media types it knows. */
  readonly raw?: RawBody;
  readonly consumes?: readonly string[];
  /** `items`: the schema of the body describes it, and its handler says what is wrong with each item. */
  readonly judged?: 'items';
  /** A look at the head of the answer would use it up. */
  readonly once?: boolean;
  /** Media types that the answer comes in besides JSON, where the caller asks for them. */
  readonly alsoAs?: readonly string[];
  /** By status: what is answered when it is done. Problems (RFC 9457) go without saying. */
  readonly answers: Readonly<Record<number, TSchema>>;
}

/** A declared operation under its stable id, e.g. `orders.decide`. */
export type Operation<
  Id extends string = string,
  Declared extends OperationDeclaration = OperationDeclaration,
> = Declared & {
  readonly id: Id;
};

/** The operations of a domain by their names. */
export type Operations = Readonly<Record<string, Operation>>;

type Named<Domain extends string, Declared extends Readonly<Record<string, OperationDeclaration>>> = {
  readonly [Name in keyof Declared & string]: Operation<`${Domain}.${Name}`, Declared[Name]>;
};

/**
 * Declares operations of a domain; each is known by `<domain>.<name>` ever after.
 *
 * @example
 * ```ts
 * const { ping } = operations('health', {
 *   ping: { method: 'GET', path: '/ping', permission: 'public', summary: 'Answers', answers: { 204: Nothing } },
 * });
 * ping.id // => 'health.ping'
 * ```
 */
export function operations<
  const Domain extends string,
  const Declared extends Readonly<Record<string, OperationDeclaration>>,
>(domain: Domain, declared: Declared): Named<Domain, Declared> {
  const named = Object.entries(declared).map(([name, one]) => [name, { ...one, id: `${domain}.${name}` }]);
  return Object.fromEntries(named) as Named<Domain, Declared>;
}

/** An answer without a body. */
export const Nothing = Type.Unsafe<undefined>({ 'x-nothing': true });

/** An answer that leads a browser elsewhere; its handler sends it. */
export const Redirect = Type.Unsafe<FileAnswer>({ 'x-nothing': true, 'x-redirect': true });

/** Marks an answer that is a file. */
const MEDIA = 'x-media';

/** Bytes of a media type, as a server sends them and a client gets them: see `AnswerOf`. */
declare const bytes: unique symbol;
export interface FileAnswer {
  readonly [bytes]: never;
}

/**
 * An answer that is not JSON but a file.
 *
 * @example
 * ```ts
 * mediaOf(File('text/csv')) // => 'text/csv'
 * ```
 */
export function File(media: string) {
  return Type.Unsafe<FileAnswer>({ [MEDIA]: media });
}

/** The media type of an answer that is a file; undefined for JSON. */
export function mediaOf(answer: TSchema): string | undefined {
  const media = (answer as { readonly [MEDIA]?: unknown })[MEDIA];
  return typeof media === 'string' ? media : undefined;
}

/** Whether an answer is sent by its handler, with headers of its own. */
export function isSent(answer: TSchema): boolean {
  return mediaOf(answer) !== undefined || 'x-redirect' in answer;
}

/** Whether an answer has no body. */
export function isNothing(answer: TSchema): boolean {
  return 'x-nothing' in answer;
}

type PartOf<
  Declared extends OperationDeclaration,
  Part extends 'params' | 'query' | 'body',
> = Declared[Part] extends TSchema ? Static<Declared[Part]> : undefined;

/** What stands in the address of an operation. */
export type ParamsOf<Declared extends OperationDeclaration> = PartOf<Declared, 'params'>;
export type QueryOf<Declared extends OperationDeclaration> = PartOf<Declared, 'query'>;
/** What a handler gets of a body: as it comes, where the operation says so. */
export type BodyOf<Declared extends OperationDeclaration> = Declared['raw'] extends RawBody
  ? RawBodies[Declared['raw']]
  : PartOf<Declared, 'body'>;
interface RawBodies {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What an operation answers when it is done; undefined where that has no body. */
export type AnswerOf<Declared extends OperationDeclaration> = {
  [Status in keyof Declared['answers']]: Declared['answers'][Status] extends TSchema
    ? Static<Declared['answers'][Status]>
    : never;
}[keyof Declared['answers']];
