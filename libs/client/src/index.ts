export { type Address, addressOf } from './address.ts';
export type { Answer, CallArguments, CallInput, Upload } from './call.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export { ProblemError, readProblem, UnreachableError } from './problem-error.ts';
export type { ServerEvent } from './read-events.ts';
