import { describe, expect, it } from 'vitest';
import { checkTarget, mayReach } from './check-target.ts';

const strict = { allowInsecure: false, allowPrivateTargets: false };

describe('checkTarget', () => {
  it.each([
    'https://hooks.example.org/in',
    'https://93.184.216.34/',
    'http://localhost:8080/',
    'http://127.0.0.1:1/',
    'http://[::1]/',
  ])('accepts %s', (url) => {
    expect(checkTarget(url, strict).href).toBe(new URL(url).href);
  });

  it.each([
    'nonsense',
    'http://hooks.example.org/',
    'ftp://localhost/',
    'file:///etc/hosts',
    'https://user:secret@hooks.example.org/',
    'https://10.0.0.8/',
    'https://0x0a000008/',
    'https://167772168/',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.8]/',
    'https://[64:ff9b::a00:8]/',
    'https://[2002:a00:8::]/',
    'https://[::]/',
    'https://[::127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'https://[::10.0.0.8]/',
    'https://[::93.184.216.34]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[::ffff:0:127.0.0.1]/',
  ])('refuses %s', (url) => {
    expect(() => checkTarget(url, strict)).toThrow(
      expect.objectContaining({ code: 'endpoint-invalid', pointer: '/url' }),
    );
  });

  it('goes as far as the operator allows', () => {
    const url = 'http://10.0.0.8/';
    expect(() => checkTarget(url, { ...strict, allowInsecure: true })).toThrow('Private');
    for (const disguised of ['0.0.0.0', '[::]', '[::7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'])
      expect(() => checkTarget(`https://${disguised}/`, { ...strict, allowPrivateTargets: true })).toThrow();
    expect(checkTarget(url, { allowInsecure: true, allowPrivateTargets: true }).hostname).toBe('10.0.0.8');
  });
});

it('reaches this machine only under a name that means it', () => {
  expect(mayReach('localhost', '127.0.0.1', strict)).toBe(true);
  for (const allowPrivateTargets of [false, true]) {
    expect(mayReach('rebound.example.org', '127.0.0.1', { ...strict, allowPrivateTargets })).toBe(false);
    expect(mayReach('rebound.example.org', '::ffff:127.0.0.1', { ...strict, allowPrivateTargets })).toBe(
      false,
    );
  }
  expect(mayReach('hooks.example.org', '10.0.0.8', strict)).toBe(false);
});
