import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from './create-app.ts';
import { expectPortFree, listen, PortInUseError } from './listen.ts';

const HOST = '127.0.0.1';
const occupant = createServer();
let port: number;
beforeAll(async () => {
  await once(occupant.listen(0, HOST), 'listening');
  ({ port } = occupant.address() as AddressInfo);
});
afterAll(() => void occupant.close());

it('a port that is in use is refused, looked at beforehand or when it is taken', async () => {
  await expect(expectPortFree(HOST, port)).rejects.toThrow(PortInUseError);
  await expect(listen(fastify() as unknown as App, HOST, port)).rejects.toThrow(PortInUseError);
});

it('a port that was free when it was looked at can be taken', async () => {
  const probe = createServer();
  await once(probe.listen(0, HOST), 'listening');
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  await expectPortFree(HOST, free);
  const app = fastify() as unknown as App;
  expect(await listen(app, HOST, free)).toBe(`http://${HOST}:${free}`);
  await app.close();
});
