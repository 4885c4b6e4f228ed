import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thisRepository } from '../check-architecture/testing/this-repository.ts';
import { findCodes } from './find-codes.ts';

/** Refusals that no screen can meet, each group with why; of operations that the console does not call. */
const NOT_IN_CONSOLE: readonly {
  readonly why: string;
  readonly operations?: readonly string[];
  readonly codes: string;
}[] = [
  {
    why: 'platforms send events with a key',
    operations: ['intake.accept'],
    codes: `broken-gzip empty-upload invalid-utf-8 not-json-array too-many-events unsupported-content-encoding
      unsupported-content-type upload-too-large`,
  },
  {
    why: 'programs read verdicts',
    operations: ['rules.verdict', 'rules.verdicts', 'rules.stream'],
    codes: 'account-missing platform-missing too-many-followers verdict-not-found',
  },
  { why: 'programs end actions', operations: ['review.endAction'], codes: 'action-ended action-not-found' },
  {
    why: 'installations talk to each other',
    operations: ['notice-exchange.receiveEnvelope'],
    codes: `exchange-bad-signature exchange-busy exchange-gap exchange-peer-unknown exchange-sender-unnamed
      exchange-wrong-receiver exchange-… letter-not-taken`,
  },
  {
    why: 'a terminal asks whether it was let in',
    operations: ['access.redeemDevice'],
    codes: 'device-denied',
  },
  {
    why: 'files are imported on the command line',
    operations: ['law.putPack', 'ledger.importMatters'],
    codes: 'pack-not-newer scenario-invalid',
  },
  {
    why: 'models of spread are fitted by programs and on the command line',
    codes: 'spread-model-invalid spread-training-too-little',
  },
  { why: 'users appeal on a page of their own', codes: 'appeal-window-over' },
  {
    why: 'the server does not start, or says it of itself',
    codes: `calendar-invalid database-in-use database-unreachable gate-model-invalid index-file-unreadable key-file-missing
      key-file-other key-file-same key-file-unusable letter-file-invalid policies-invalid policy-model-file-unreadable
      policy-model-limit-invalid policy-model-policy-invalid policy-model-spec-invalid taxonomy-invalid`,
  },
  {
    why: 'workers and schedules meet them',
    codes: 'address-source-unreachable already-judged signal-failed',
  },
  {
    why: 'these are faults of a checked file, with their lines',
    codes: 'cel-limit cel-syntax counter-invalid',
  },
  {
    why: 'no page makes such a request',
    codes: 'body-not-utf8 host-unknown json-too-deep json-too-many-parts',
  },
  {
    why: 'the command line measures and links, and other programs use the libraries',
    codes: `evaluation-empty evaluation-precision evaluation-score evaluation-threshold linkage-columns-missing linkage-labels-unusable
      linkage-model-invalid linkage-records-too-few list-not-ended pattern-option-invalid rate-invalid
      signature-missing signature-stale signature-wrong world-invalid`,
  },
];

const SERVER = /^(contracts|core|domain|libs|adapters|apps\/server)\//;
const { root, packages } = thisRepository();
const files = packages.flatMap((one) => one.files);
const answered = new Set(
  findCodes(files.filter(({ path, isTest }) => SERVER.test(path) && !isTest && !path.includes('/testing/')))
    .filter(({ isError, status }) => isError && status !== undefined)
    .map(({ code }) => code),
);
const left = NOT_IN_CONSOLE.flatMap(({ codes }) => codes.split(/\s+/));

describe.each(['en', 'ur'])('what a refusal says in %s', (locale) => {
  const path = join(root, `apps/console/src/ui/messages.${locale}.json`);
  const words = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;

  it('is written for every code that a screen can meet', () => {
    const wordless = [...answered].filter((code) => !words[`ui.problem.${code}`] && !left.includes(code));
    expect(wordless).toEqual([]);
  });

  it('is not written for others', () => {
    expect(left.filter((code) => `ui.problem.${code}` in words)).toEqual([]);
  });
});

describe('codes that no screen can meet', () => {
  it('are given out, each once', () => {
    expect(left.filter((code) => !answered.has(code))).toEqual([]);
    expect(new Set(left).size).toBe(left.length);
  });

  it('are of operations that the console does not call', () => {
    const operations = NOT_IN_CONSOLE.flatMap((group) => group.operations ?? []);
    const called = files
      .filter(({ path, isTest }) => path.startsWith('apps/console/src/') && !isTest)
      .flatMap(({ tokens }) => tokens.flatMap(({ kind, text }) => (kind === 'string' ? [text] : [])));
    expect(called).toContain('orders.decide');
    expect(operations.filter((id) => called.includes(id))).toEqual([]);
  });
});
