import type { lookup } from 'node:dns';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createOutgoing } from './outgoing.ts';

/** A name server that knows one answer. */
const leadsTo = (address: string) =>
  ((_host: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }])) as unknown as typeof lookup; // the one of its signatures that is called

const strict = createOutgoing();
const here = ['127.0.0.1'];
const post = { headers: {}, body: '{}', timeoutMs: 2_000 };

let close: (() => void) | undefined;
let asked = 0;
afterEach(() => close?.());

/** A server on this machine; gives its port. */
async function serve(answer: (response: ServerResponse) => void): Promise<number> {
  asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return (server.address() as AddressInfo).port;
}

describe('targets', () => {
  it.each(['https://hooks.example.org/in', 'https://93.184.216.34/', 'https://[2606:4700::1111]/'])(
    '%s may be kept',
    (url) => {
      expect(strict.check(url).href).toBe(new URL(url).href);
    },
  );

  it.each([
    'http://hooks.example.org/',
    'http://localhost:8080/',
    'https://localhost/',
    'https://sub.localhost/',
    'https://localhost./',
    'http://127.0.0.1:1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'http://[::1]/',
    'https://10.0.0.8/',
    'https://0x0a000008/',
    'https://167772168/',
    'https://172.16.9.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://[::ffff:10.0.0.8]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::a00:8]/',
    'https://[64:ff9b:1::1]/',
    'https://[2002:a00:8::]/',
    'https://[2001::1]/',
    'https://[2001:db8::1]/',
    'https://[::]/',
    'https://[::127.0.0.1]/',
    'https://[::10.0.0.8]/',
    'https://[::93.184.216.34]/',
    'https://[2002:7f00:1::]/',
    'https://[::ffff:0:127.0.0.1]/',
  ])('%s may not', (url) => {
    expect(() => strict.check(url)).toThrow(
      expect.objectContaining({ code: 'target-not-allowed', status: 422 }),
    );
  });

  it.each([
    'nonsense',
    'ftp://hooks.example.org/',
    'file:///etc/hosts',
    'https://user:secret@hooks.example.org/',
  ])('%s is none', (url) => {
    expect(() => strict.check(url)).toThrow(expect.objectContaining({ code: 'target-invalid' }));
  });

  it('are private where they are listed, and nowhere else', () => {
    const { check } = createOutgoing({ privateHosts: ['models.internal', '10.1.0.0/16', '::1'] });
    for (const url of [
      'http://models.internal/',
      'http://10.1.2.3/',
      'http://[::1]/',
      'https://[::ffff:10.1.0.1]/',
    ])
      expect(check(url).href).toBe(new URL(url).href);
    for (const url of [
      'http://10.2.0.1/',
      'http://127.0.0.1/',
      'http://other.internal/',
      'https://[::7f00:1]/',
    ])
      expect(() => check(url)).toThrow('BREAKWATER_PRIVATE_HOSTS');
  });
});

describe('connections', () => {
  it.each(['127.0.0.1', '::ffff:127.0.0.1', '10.0.0.8', '169.254.169.254', '::127.0.0.1', '0.0.0.0'])(
    'a public name does not lead to %s, though this machine is listed',
    async (address) => {
      const port = await serve((response) => response.end());
      const outgoing = createOutgoing({ privateHosts: here, resolve: leadsTo(address) });
      const sent = outgoing.post({ ...post, url: `https://rebound.example.org:${port}/` });
      await expect(sent).rejects.toMatchObject({ code: 'target-not-allowed' });
      expect(asked).toBe(0);
    },
  );

  it('go to the address that was checked, also when the name leads elsewhere a moment later', async () => {
    const port = await serve((response) => response.end());
    let looked = 0;
    const rebinding = ((
      _host: string,
      _options: object,
      callback: (error: null, found: object[]) => void,
    ) => {
      looked += 1;
      callback(null, [{ address: looked === 1 ? '127.0.0.1' : '10.0.0.8', family: 4 }]);
    }) as unknown as typeof lookup;
    const outgoing = createOutgoing({ privateHosts: ['hooks.internal'], resolve: rebinding });
    await outgoing.post({ ...post, url: `http://hooks.internal:${port}/` });
    expect([looked, asked]).toEqual([1, 1]);
  });

  it.each(['get', 'fetch'] as const)('%s is held to the same', async (way) => {
    const port = await serve((response) => response.end('secret'));
    const url = `http://127.0.0.1:${port}/`;
    const sent = way === 'get' ? strict.get({ url, mostBytes: 9 }) : strict.fetch(url);
    await expect(sent).rejects.toMatchObject({ code: 'target-not-allowed' });
    expect(asked).toBe(0);
  });

  it('a setting opens its own host, for its use alone', async () => {
    const port = await serve((response) => response.end('{"ok":true}'));
    const url = `http://127.0.0.1:${port}/`;
    expect(await (await strict.forSetting(url).fetch(url)).json()).toEqual({ ok: true });
    expect(() => strict.forSetting(url).check('http://10.0.0.8/')).toThrow();
    expect(() => strict.check(url)).toThrow();
  });
});

it('a connection that the other side has closed meanwhile is no failure', async () => {
  const port = await serve((response) => {
    response.end('ok');
    // Closed after the answer, without a word: as a server does when a connection was idle for too long.
    setTimeout(() => response.socket?.resetAndDestroy(), 30);
  });
  const outgoing = createOutgoing({ privateHosts: here });
  const url = `http://127.0.0.1:${port}/`;
  for (let turn = 0; turn < 8; turn += 1) {
    expect(await (await outgoing.fetch(url)).text()).toBe('ok');
    // Busy over the moment in which the reset arrives, so that it is not seen before the connection is used again.
    const until = Date.now() + 40;
    while (Date.now() < until);
  }
});

describe('redirects', () => {
  const outgoing = createOutgoing({ privateHosts: here });
  it.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1:1/',
    '/elsewhere',
    'http://hooks.example.org/',
    'file:///etc/hosts',
  ])('are not followed to %s, whatever is listed', async (location) => {
    const port = await serve((response) => response.writeHead(302, { location }).end('secret'));
    const sent = outgoing.get({ url: `http://127.0.0.1:${port}/`, mostBytes: 100 });
    await expect(sent).rejects.toMatchObject({ code: 'redirect-refused', status: 502 });
    expect(asked).toBe(1);
  });

  it('are answers like others to what is posted', async () => {
    const port = await serve((response) => response.writeHead(307, { location: '/elsewhere' }).end());
    const url = `http://127.0.0.1:${port}/`;
    expect(await outgoing.post({ ...post, url })).toMatchObject({ status: 307 });
    expect((await outgoing.fetch(url)).status).toBe(307);
    expect(asked).toBe(2);
  });
});

describe('answers', () => {
  const outgoing = createOutgoing({ privateHosts: here });
  const endless = (response: ServerResponse) => {
    response.writeHead(503, { 'retry-after': '7' });
    const timer = setInterval(() => response.write('x'.repeat(50_000)), 1);
    response.on('close', () => clearInterval(timer));
  };

  it('that never end are read up to the limit, and no further', async () => {
    const port = await serve(endless);
    const url = `http://127.0.0.1:${port}/`;
    expect(await outgoing.post({ ...post, url })).toEqual({ status: 503, retryAfter: '7' });
    const whole = outgoing.post({ ...post, url, readAnswer: true });
    await expect(whole).rejects.toMatchObject({ code: 'answer-too-large' });
    const { body } = await outgoing.get({ url, mostBytes: 100_000 });
    const read = (async () => {
      for await (const _ of body);
    })();
    await expect(read).rejects.toMatchObject({ code: 'answer-too-large' });
  });

  it('that are said to be too long are not begun', async () => {
    const port = await serve((response) => response.writeHead(200, { 'content-length': 1e9 }).write('x'));
    const { body } = await outgoing.get({ url: `http://127.0.0.1:${port}/`, mostBytes: 1_000 });
    await expect(body.next()).rejects.toMatchObject({ code: 'answer-too-large' });
  });

  it('that do not come end in time, also in the middle', async () => {
    const port = await serve((response) => void response.writeHead(200).write('half'));
    const slow = outgoing.post({
      ...post,
      url: `http://127.0.0.1:${port}/`,
      timeoutMs: 100,
      readAnswer: true,
    });
    await expect(slow).rejects.toMatchObject({ code: 'target-timeout' });
  });

  it('are named in errors by kind alone', async () => {
    const port = await serve((response) => {
      response.writeHead(200, { 'content-length': 100 }).write('secret');
      setTimeout(() => response.destroy(), 10);
    });
    const cut = await outgoing
      .post({ ...post, url: `http://127.0.0.1:${port}/`, readAnswer: true })
      .catch((error: Error) => error);
    close?.();
    const away = await outgoing
      .post({ ...post, url: `http://127.0.0.1:${port}/` })
      .catch((error: Error) => error);
    expect([cut, away]).toMatchObject([{ code: 'answer-incomplete' }, { code: 'target-unreachable' }]);
    for (const error of [cut, away]) expect(String(error)).not.toMatch(/secret|127\.0|ECONN/);
  });
});
