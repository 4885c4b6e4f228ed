import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it.each([
  ['', []],
  ['loopback', ['loopback']],
  ['10.0.0.7, 2001:db8::/32', ['10.0.0.7', '2001:db8::/32']],
])('takes "%s" as the proxies whose word is taken', (value, expected) => {
  expect(readConfig({ BREAKWATER_TRUST_PROXY: value }).trustProxy).toEqual(expected);
});

it.each(['true', '*', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/'])(
  'does not take the word of "%s", and says what is expected',
  (value) => {
    expect(() => readConfig({ BREAKWATER_TRUST_PROXY: value })).toThrow(
      'BREAKWATER_TRUST_PROXY is not usable: expected addresses of proxies',
    );
  },
);

it('takes the hosts of one’s own network, and with a warning the setting of before', () => {
  const { privateHosts, outdated } = readConfig({
    BREAKWATER_PRIVATE_HOSTS: 'hooks.internal, 10.1.0.0/16 ::1',
  });
  expect(privateHosts).toEqual(['hooks.internal', '10.1.0.0/16', '::1']);
  expect(outdated).toEqual([]);
  const before = readConfig({ BREAKWATER_PRIVATE_WEBHOOKS: 'yes' });
  expect(before).toMatchObject({
    privateHosts: ['*'],
    outdated: [expect.stringContaining('BREAKWATER_PRIVATE_HOSTS')],
  });
});

it.each(['*', 'https://hooks.internal', '10.0.0.0/33', '127.1', 'a b/c'])(
  'does not take "%s" as private hosts',
  (value) => {
    expect(() => readConfig({ BREAKWATER_PRIVATE_HOSTS: value })).toThrow(
      'BREAKWATER_PRIVATE_HOSTS is not usable',
    );
  },
);

it('asks a provider of single sign-on over https alone, but on this machine', () => {
  const client = { BREAKWATER_OIDC_CLIENT_ID: 'a', BREAKWATER_OIDC_CLIENT_SECRET: 'b' };
  const issued = (issuer: string) => readConfig({ ...client, BREAKWATER_OIDC_ISSUER: issuer }).oidc?.issuer;
  expect(() => issued('http://sso.example.org')).toThrow(
    'BREAKWATER_OIDC_ISSUER is not usable: expected an https',
  );
  expect(issued('https://sso.example.org')).toBe('https://sso.example.org');
  expect(issued('http://127.0.0.1:8081')).toBe('http://127.0.0.1:8081');
});

it('names a mail server with the address that letters are from, and the port of how it is encrypted', () => {
  const mail = {
    BREAKWATER_SMTP_HOST: 'Mail.Ministry.example',
    BREAKWATER_SMTP_FROM: 'letters@ministry.example',
  };
  expect(readConfig({}).mail).toBeUndefined();
  expect(readConfig(mail).mail).toMatchObject({ host: 'mail.ministry.example', port: 587, tls: 'starttls' });
  const ports = (['implicit', 'none'] as const).map(
    (tls) => readConfig({ ...mail, BREAKWATER_SMTP_TLS: tls }).mail?.port,
  );
  expect(ports).toEqual([465, 25]);
  expect(() => readConfig({ ...mail, BREAKWATER_SMTP_FROM: '' })).toThrow('BREAKWATER_SMTP_FROM');
  expect(() => readConfig({ ...mail, BREAKWATER_SMTP_FROM: 'a@b.example\r\nBcc: c@d.example' })).toThrow(
    'SMTP_FROM',
  );
  expect(() => readConfig({ ...mail, BREAKWATER_SMTP_HOST: 'smtp://mail.example' })).toThrow(
    'BREAKWATER_SMTP_HOST',
  );
  expect(() => readConfig({ ...mail, BREAKWATER_SMTP_TLS: 'maybe' })).toThrow('BREAKWATER_SMTP_TLS');
});
