import type { Body, Query } from '@breakwater/client';
import type { CommonOptions } from '../command.ts';

export interface ListOptions extends CommonOptions, Omit<Query<'orders.list'>, 'limit' | 'authorityId'> {
  readonly authority?: string;
  readonly limit: string;
}

export interface EnterOptions extends CommonOptions {
  readonly channel?: Body<'orders.receive'>['channel'];
  readonly authority?: string;
  readonly contact?: string;
  readonly received?: string;
  readonly externalId?: string;
}

export interface AnswerOptions extends CommonOptions {
  readonly reason: string;
  readonly ground?: readonly string[];
  readonly scope?: string;
  readonly breakGlass?: boolean;
}

export interface ExecuteOptions extends CommonOptions {
  readonly action: Body<'orders.executeTasks'>['action'];
  readonly reason: string;
  readonly territory?: readonly string[];
  readonly for?: string;
}

export interface TaskOptions extends CommonOptions {
  readonly because?: string;
  readonly platform?: string;
  readonly account?: string;
  readonly content?: string;
}

export interface MessageOptions extends CommonOptions {
  readonly subject: string;
  readonly body: string;
  readonly in?: boolean;
  readonly form?: string;
}

export interface HomeOptions extends CommonOptions {
  readonly established: string;
  readonly data?: readonly string[];
  readonly offered?: readonly string[];
}

export interface TellingOptions extends CommonOptions {
  readonly because: string;
  readonly until?: string;
  readonly decision?: string;
}
