import type { lookup } from 'node:dns';
import { afterEach, describe, expect, it } from 'vitest';
import { createPost } from './post.ts';
import { type Answer, startTarget, type Target } from './testing/index.ts';

/** A name server that knows one answer. */
const leadsTo = (address: string) =>
  ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(null, [{ address, family: 4 }])) as unknown as typeof lookup; // one of its five signatures, the one that is called

const request = { headers: {}, body: '{"data":{}}', timeoutMs: 2_000 };

describe('createPost', () => {
  let target: Target;
  afterEach(() => target.close());
  const start = async (answer?: Answer) => {
    target = await startTarget(answer);
  };
  const underName = (name: string) => target.url.replace('127.0.0.1', name);

  it('does not reach this machine under a public name, even where private targets are allowed', async () => {
    await start();
    const post = createPost({ allowInsecure: true, allowPrivateTargets: true }, leadsTo('127.0.0.1'));
    const sent = post({ ...request, url: underName('rebound.example.org') });
    await expect(sent).rejects.toMatchObject({ code: 'target-not-allowed' });
    expect(await post({ ...request, url: underName('localhost') })).toEqual({ status: 204 });
    expect(target.received).toHaveLength(1);
  });

  it('does not reach a private address under a public name', async () => {
    await start();
    const post = createPost({ allowInsecure: true, allowPrivateTargets: false }, leadsTo('10.0.0.8'));
    const sent = post({ ...request, url: 'http://hooks.example.org/' });
    await expect(sent).rejects.toMatchObject({ code: 'target-not-allowed' });
  });

  it('reads the head of an answer that never ends, and does not go on reading', async () => {
    let closed = false;
    await start((response) => {
      response.writeHead(503, { 'retry-after': '7' });
      const timer = setInterval(() => response.write('x'.repeat(50_000)), 1);
      response.on('close', () => {
        clearInterval(timer);
        closed = true;
      });
    });
    const post = createPost({ allowInsecure: false, allowPrivateTargets: false });
    expect(await post({ ...request, url: target.url })).toEqual({ status: 503, retryAfter: '7' });
    await expect.poll(() => closed).toBe(true);
  });

  it('reads an answer where it is wanted, but none that is cut off or too long', async () => {
    const post = createPost({ allowInsecure: false, allowPrivateTargets: false });
    await start((response) => response.writeHead(200).end('{"ok":true}'));
    const wanted = { ...request, readAnswer: true };
    expect(await post({ ...wanted, url: target.url })).toEqual({ status: 200, body: '{"ok":true}' });
    await target.close();
    await start((response) => response.writeHead(200).end('x'.repeat(70_000)));
    await expect(post({ ...wanted, url: target.url })).rejects.toMatchObject({ code: 'answer-incomplete' });
    await target.close();
    await start((response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
      setTimeout(() => response.destroy(), 10);
    });
    await expect(post({ ...wanted, url: target.url })).rejects.toThrow();
  });
});
