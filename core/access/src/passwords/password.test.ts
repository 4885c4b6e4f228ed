import { threadCpuMs } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword, isPassword } from './password.ts';

const personal = ['Amina Qureshi', 'amina.qureshi@harbour.example'];

describe('a password', () => {
  it.each([
    ['tiny', 'length'],
    ['x'.repeat(201), 'length'],
    ['Password1234!', 'common'],
    ['P@ssw0rd12345', 'common'],
    ['iloveyou12345', 'common'],
    ['1q2w3e4r5t6y7u', 'common'],
    ['qazwsxedcrfv', 'common'],
    ['trustno1trustno1', 'pattern'],
    ['breakwater-2026', 'common'],
    ['qwertyuiop[]', 'pattern'],
    ['abcabcabcabcabcabc', 'pattern'],
    ['p4$$w0rd'.repeat(20), 'pattern'],
    ['amina.qureshi@harbour.example', 'personal'],
    ['AminaQureshi1', 'personal'],
  ])('%s is refused: %s', async (password, reason) => {
    const refused = checkPassword(password, personal);
    await expect(refused).rejects.toMatchObject({
      code: 'password-refused',
      pointer: '/password',
      extra: { reason },
    });
    const { extra } = await refused.catch((error) => error);
    expect(extra.advice).toEqual({
      en: expect.stringMatching(/words|characters/),
      ur: expect.stringMatching(/الفاظ|حروف/),
    });
    expect(JSON.stringify(extra)).not.toContain(password);
  });

  it.each([
    'four boats leave at dawn',
    'nine lanterns on the quay',
    'سات کشتیاں صبح نکلتی ہیں',
    'tN7#qLw2vZx9Kp',
    'correct horse battery staple',
  ])('%s is taken', async (password) => {
    await checkPassword(password, personal);
  });

  it('takes no long time to be looked at, whatever it is', async () => {
    await checkPassword('four boats leave at dawn', []); // the lists are loaded
    for (const password of [
      'p4$$w0rd'.repeat(25),
      '4@$1!'.repeat(40),
      'a1'.repeat(100),
      '1!2@3#4$5%'.repeat(20),
    ]) {
      const tries: number[] = [];
      while (tries.length < 3) {
        const before = threadCpuMs();
        await checkPassword(password, personal).catch(() => undefined);
        tries.push(threadCpuMs() - before);
      }
      expect(Math.min(...tries)).toBeLessThan(100);
    }
  });
});

describe('what fits', () => {
  // One character that the normal form writes as eighteen.
  const long = '\u{FDFA}'.repeat(60);

  it('is the whole password, however long its normal form', async () => {
    expect(await isPassword(await hashPassword(long), long)).toBe(true);
    expect(await isPassword(await hashPassword(long), long.slice(0, -1))).toBe(false);
  });

  it('is never what is longer than a password may be', async () => {
    const longest = 'nine lanterns '.repeat(20).slice(0, 200);
    const hash = await hashPassword(longest);
    expect(await isPassword(hash, longest)).toBe(true);
    expect(await isPassword(await hashPassword(`${longest}!`), `${longest}!`)).toBe(false);
  });
});
