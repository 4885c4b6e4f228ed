import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildRequest } from '../ask/build-request.ts';
import { SHIPPED_POLICY, shippedSpecs } from '../shipped.ts';
import { parseSpec } from './parse-spec.ts';
import { parsePolicy } from './policy-text.ts';
import { readPolicy, readSpec } from './read-spec.ts';

/** A file as another reader of such files would have it: none of our own fields. */
const FOREIGN = `
name: shield
version: 2
model: { id: org/shield-9b, runtime: vllm, endpoint: https://models.example/v1 }
mode: signal
format: chat
policy_argument: true
input_types: [text, image]
prompt: { system: "Policy: {{policy}}", user: "{{content}}" }
parser: { type: logprob_yesno, response_path: "" }
labels: [violating]
languages_validated: [en, ar]
`;

describe('specifications', () => {
  it('that are shipped can be read, and labels that they name are those of the policy', () => {
    const labels = new Set(['any', ...Object.values(readPolicy().labels)]);
    expect(shippedSpecs()).toHaveLength(8);
    for (const name of shippedSpecs()) {
      const spec = readSpec(name);
      expect(spec.name).toBe(name);
      for (const label of [...Object.values(spec.categories), ...spec.labels])
        expect(labels).toContain(label);
    }
  });

  it('of others can be read, and the banks have a place there too', () => {
    const spec = parseSpec(FOREIGN);
    expect(spec).toMatchObject({ version: '2', wire: 'chat', threshold: 0.5, languages: ['en', 'ar'] });
    const question = { text: 'hello', entities: ['ISIL'] };
    const { body, url } = buildRequest(spec, readPolicy(), question, spec.endpoint ?? '');
    expect(url).toBe('https://models.example/v1/chat/completions');
    expect(JSON.stringify(body)).toContain('names in the text: ISIL.');
    expect(body).toMatchObject({ logprobs: true, top_logprobs: 20 });
  });

  it.each([
    ['', '/'],
    ['name: [', '/'],
    [FOREIGN.replace('name: shield', 'nmae: shield'), '/nmae'],
    [FOREIGN.replace('runtime: vllm', 'runtime: abacus'), '/model/runtime'],
    [FOREIGN.replace('https://models', 'ftp://models'), '/model/endpoint'],
    [FOREIGN.replace('https://', 'https://me:secret@'), '/model/endpoint'],
    [FOREIGN.replace('mode: signal', 'mode: completion'), '/mode'],
    [FOREIGN.replace('[text, image]', '[image]'), '/input_types'],
    [FOREIGN.replace('{{content}}', 'judge'), '/prompt/user'],
    [FOREIGN.replace('type: logprob_yesno', 'type: moderations'), '/parser/type'],
    ['x'.repeat(300_000), '/'],
  ])('with a fault are refused with its place, %#', (text, pointer) => {
    const act = () => parseSpec(text, 'shield.yaml');
    expect(act).toThrow(expect.objectContaining({ code: 'policy-model-spec-invalid' }));
    expect(act).toThrow(`shield.yaml: ${pointer} `);
    expect(act).not.toThrow('secret');
  });
});

describe('the policy', () => {
  it('has 400 to 600 tokens, and the eight labels', () => {
    const { text, labels, version } = readPolicy();
    const pieces = text.match(/[A-Za-z]+|\d+|[^\sA-Za-z\d]/g)?.length ?? 0;
    expect(pieces).toBeGreaterThan(400);
    expect(pieces).toBeLessThan(600);
    expect(Object.keys(labels)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8']);
    expect(version).toMatch(/^2\+[0-9a-f]{8}$/);
  });

  it('is another one when its words change, and is refused with the place of a fault', () => {
    const source = readFileSync(SHIPPED_POLICY, 'utf8');
    expect(parsePolicy(source.replace('bare mention', 'mere mention')).version).not.toBe(
      readPolicy().version,
    );
    expect(() => parsePolicy(source.replace('code: T3', 'code: three'), 'p.yaml')).toThrow(
      'p.yaml: /labels/2/code',
    );
  });
});
