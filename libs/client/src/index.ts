export type { OperationId } from '@breakwater/contracts';
export { type Address, addressOf } from './address.ts';
export type { Answer, Body, CallArguments, CallInput, Query, Upload } from './call.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export { ProblemError, readProblem, UnreachableError } from './problem-error.ts';
export type { ServerEvent } from './read-events.ts';
