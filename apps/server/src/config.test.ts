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
