import { type ModelServer, saysChat, startModelServer } from '@breakwater/policy-model/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

let stub: ModelServer;
let server: TestServer;
beforeAll(async () => {
  stub = await startModelServer(() => saysChat('unsafe\nS1'));
  server = await startTestServer({
    BREAKWATER_POLICY_MODEL: 'llama-guard',
    BREAKWATER_POLICY_MODEL_URL: stub.url,
  });
});
afterAll(async () => {
  await server.stop();
  await stub.close();
});

const cli = (args: readonly string[], input = '') =>
  runCli(['policy-model', ...args], {
    env: { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: server.adminKey },
    input,
  });

describe('breakwater policy-model', () => {
  it('lists the shipped specifications without a server', async () => {
    const { stdout, code } = await runCli(['policy-model', 'specs'], { env: {} });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gpt-oss-safeguard +openai\/gpt-oss-safeguard-20b +chat +json +yours +en$/m);
    expect(stdout).toMatch(/^qwen3guard .* its own/m);
  });

  it('tries a text and shows what was sent; unknown fails', async () => {
    const tried = await cli(['try', '-'], '@amina kill them');
    expect(tried).toMatchObject({ code: 0 });
    expect(tried.stdout).toBe(
      'violation  llama-guard@3\nincitement (Incitement to terrorism)  1.00\nwas sent: @USER kill them\n',
    );
    stub.answer(() => saysChat('certainly!'));
    const unknown = await cli(['try', '-'], 'another');
    expect(unknown.code).toBe(1);
    expect(unknown.stdout).toContain('unknown: the policy model: the answer is neither safe nor unsafe');
  });

  it('shows what is configured and how it does', async () => {
    const { stdout } = await cli(['show']);
    expect(stdout).toContain('llama-guard@3  meta-llama/Llama-Guard-3-8B at 127.0.0.1:');
    expect(stdout).toContain('calls    2: 1 answered, 1 failed');
    expect(JSON.parse((await cli(['show', '--json'])).stdout)).toMatchObject({ configured: true, calls: 2 });
  });
});
