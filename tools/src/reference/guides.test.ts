import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_TYPES, OPERATIONS, PERMISSIONS } from '@breakwater/contracts';
import { checkEvent } from '@breakwater/contracts/intake';
import { importBank, signalCatalogue } from '@breakwater/detection';
import { INCIDENT_SIGNAL } from '@breakwater/incidents';
import { RETURN_SIGNAL } from '@breakwater/returns';
import { checkRuleSet, testRuleSet } from '@breakwater/rules';
import { SCREENING_SIGNAL } from '@breakwater/screening';
import { SPREAD_SIGNAL } from '@breakwater/spreading';
import { describe, expect, it } from 'vitest';
import { thisRepository } from '../check-architecture/testing/this-repository.ts';
import { findCodes } from './find-codes.ts';

const { root } = thisRepository();
const guides = join(root, 'docs/guides');
const read = (name: string) => readFileSync(join(guides, name), 'utf8');
const catalogue = [...signalCatalogue(), SCREENING_SIGNAL, RETURN_SIGNAL, SPREAD_SIGNAL, INCIDENT_SIGNAL];

/** What stands in fenced blocks of a language. */
function blocks(name: string, language: string): string[] {
  return [...read(name).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

describe('guides', () => {
  it.each(readdirSync(guides))('%s keeps to 150 lines', (name) => {
    expect(read(name).split('\n').length).toBeLessThanOrEqual(151);
  });
});

describe('Configuration', () => {
  it('lists every variable that a config.ts reads', () => {
    const read = ['server', 'cli'].flatMap((app) => {
      const source = readFileSync(join(root, 'apps', app, 'src/config.ts'), 'utf8');
      return [...source.matchAll(/\benv\.([A-Z_]+)|\(env, '([A-Z_]+)'/g)].map(
        ([, dotted, named]) => dotted ?? named ?? '',
      );
    });
    expect(read).toEqual(expect.arrayContaining(['DATABASE_URL', 'PORT', 'LOG_LEVEL', 'BREAKWATER_KEY']));
    const listed = new Set(
      [...readFileSync(join(guides, 'configuration.md'), 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(read.filter((name) => !listed.has(name))).toEqual([]);
  });
});

describe('Sending events', () => {
  const lines = blocks('sending-events.md', 'jsonl').flatMap((block) => block.trim().split('\n'));
  const events = lines.map((line) => JSON.parse(line) as { type: string });

  it.each(lines)('%s is an event', (line) => {
    expect(checkEvent(JSON.parse(line))).toMatchObject({ ok: true });
  });

  it('shows each type twice: as little and as much as it can carry', () => {
    for (const type of EVENT_TYPES)
      expect([type, events.filter((event) => event.type === type).length]).toEqual([type, 2]);
  });

  it('explains every code of a rejection', () => {
    const files = thisRepository().packages.filter(({ path }) =>
      ['contracts', 'domain/intake'].includes(path),
    );
    const codes = findCodes(files.flatMap((room) => room.files.filter(({ isTest }) => !isTest)));
    const missing = codes.filter(({ code }) => !read('sending-events.md').includes(`\`${code}\``));
    expect(codes.length).toBeGreaterThan(15);
    expect(missing.map(({ code }) => code).filter((code) => !INTERNAL.has(code))).toEqual([]);
  });
});

/** Codes of intake that no sender sees, and parts of why a job comes first. */
const INTERNAL = new Set([
  'batch-taken',
  'event-removed',
  'drawn-at-random',
  'chance-unknown',
  'reach-unknown',
]);

describe('Writing rules', () => {
  const [rules, tests] = blocks('writing-rules.md', 'yaml');

  it('shows a rule file without faults, and tests that it passes', () => {
    expect(checkRuleSet(rules ?? '', { catalogue }).faults).toEqual([]);
    expect(testRuleSet(rules ?? '', tests ?? '', { catalogue })).toMatchObject({
      faults: [],
      failed: 0,
      untested: [],
    });
  });
});

describe('Rules in Urdu', () => {
  it('shows a rule file without faults, that says its reason in Urdu', () => {
    const [rules = ''] = blocks('rules-in-urdu.md', 'yaml');
    const { faults, ruleset } = checkRuleSet(rules, { catalogue });
    expect(faults).toEqual([]);
    expect(ruleset?.rules[0]?.translations?.ur?.because).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('Keeping banks', () => {
  it.each(['json', 'csv'] as const)('shows a bank as %s that can be imported', (format) => {
    const [file = ''] = blocks('keeping-banks.md', format);
    expect(importBank(file.trimEnd(), format).entries.length).toBeGreaterThan(0);
  });
});

describe('Audit', () => {
  it('names every entry that routes, judging and review make', () => {
    const ENTRY =
      /'((?:action|actions|audit|bank|bulk|decision|decisions|delivery|endpoint|job|jobs|key|passkey|policy|quality|queue|reporters|role|routing|rule|rules|ruleset|session|set-up|staff|strike|verdict|verdicts)\.[a-z-]+)'/g;
    const makers = /^(apps\/server\/src\/judging\/|domain\/(review|redress)\/src\/|core\/access\/src\/)/;
    const declared = OPERATIONS.flatMap(({ onChange, onRead, records = [] }) => [
      onChange,
      onRead,
      ...records,
    ]);
    const files = thisRepository().packages.flatMap((room) => room.files);
    const sources = files.filter(({ path, isTest }) => !isTest && makers.test(path));
    const texts = sources.map(({ path }) => readFileSync(join(root, path), 'utf8'));
    const entries = [...texts, declared.map((name) => `'${name}'`).join()].flatMap((text) => [
      ...text.matchAll(ENTRY),
    ]);
    const other = new Set<string>([...PERMISSIONS, 'key.changed', 'key.expiring', 'policy.unknown']); // permissions, a topic of the outbox, a message, a phrase
    const names = entries.map(([, name = '']) => name).filter((name) => !other.has(name));
    expect(names).toEqual(expect.arrayContaining(['verdicts.made', 'key.create', 'job.resolved']));
    expect(names.filter((name) => !read('audit.md').includes(`\`${name}\``))).toEqual([]);
  });
});

describe('Receiving actions', () => {
  it('shows a webhook that its signature fits', () => {
    const [body = ''] = blocks('receiving-actions.md', 'json');
    const [, id, timestamp, signature] =
      /^webhook-id: (.+)\nwebhook-timestamp: (.+)\nwebhook-signature: v1,(.+)$/m.exec(
        read('receiving-actions.md'),
      ) ?? [];
    const [, secret = ''] = /`whsec_([^`]+)`/.exec(read('receiving-actions.md')) ?? [];
    const signed = `${id}.${timestamp}.${JSON.stringify(JSON.parse(body))}`;
    const expected = createHmac('sha256', Buffer.from(secret, 'base64')).update(signed).digest('base64');
    expect(signature).toBe(expected);
  });
});

describe('Command line', () => {
  it('names no command that there is not', () => {
    const commands = [
      ...readFileSync(join(root, 'docs/reference/commands.md'), 'utf8').matchAll(
        /^### `(breakwater [a-z -]*[a-z])/gm,
      ),
    ].map(([, name = '']) => name);
    const shown = new Set(
      readdirSync(guides).flatMap((name) =>
        [...read(name).matchAll(/(?:npx )(breakwater [a-z-]+(?: [a-z][a-z-]*)?)/g)].map(
          ([, text = '']) => text,
        ),
      ),
    );
    const wrong = [...shown].filter(
      (text) =>
        !commands.some((command) => `${text} `.startsWith(`${command} `) || command.startsWith(`${text} `)),
    );
    expect(wrong).toEqual([]);
  });
});

it('the README links to guides that exist', () => {
  const linked = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/docs\/guides\/([a-z-]+\.md)/g),
  ].map(([, name = '']) => name);
  expect(linked.length).toBeGreaterThan(5);
  expect(linked.filter((name) => !existsSync(join(guides, name)))).toEqual([]);
});
