import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMINA, type CaseworkFixture, openCasework } from '../testing/index.ts';
import { readMail } from './read-mail.ts';

let fixture: CaseworkFixture;
beforeAll(async () => {
  fixture = await openCasework();
});
afterAll(() => fixture.close());

const now = () => new Date(fixture.clock.now()).toISOString();
const mail = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'));
const HEAD = [
  'From: "Lantern Legal" <legal@lantern.example>',
  'To: desk@harbour-police.example',
  'Subject: =?utf-8?B?UmU6IEhQQ1Ut2KfaqQ==?=',
  'Date: Mon, 4 May 2026 09:10:00 +0000',
  'Message-ID: <1@lantern.example>',
  'MIME-Version: 1.0',
];
const PLAIN = mail(
  ...HEAD,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Two posts are gone.',
  'One stays.',
);

describe('a mail', () => {
  it('is read as text: words of a page, attachments by name and hash, nothing followed', async () => {
    const { head, text } = await readMail(
      mail(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary="x"',
        '',
        '--x',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<style>p{}</style><p>Gone: <a href="https://evil.example/track">two</a></p><img src="https://evil.example/pixel">',
        '<script>alert(1)</script><p>One stays &amp; will.</p>',
        '--x',
        'Content-Type: application/zip; name="../../bomb.zip"',
        'Content-Disposition: attachment; filename="../../bomb.zip"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('PK\u0003\u0004 not unpacked').toString('base64'),
        '--x--',
      ),
    );
    expect(text).toBe('Gone: two\nOne stays & will.');
    expect(text).not.toMatch(/evil|alert|<|style/);
    expect(head).toEqual({
      from: 'Lantern Legal <legal@lantern.example>',
      to: 'desk@harbour-police.example',
      subject: 'Re: HPCU-اک',
      date: '2026-05-04T09:10:00.000Z',
      messageId: '<1@lantern.example>',
      attachments: [
        {
          name: '../../bomb.zip',
          mediaType: 'application/zip',
          bytes: 17,
          sha256: createHash('sha256').update('PK\u0003\u0004 not unpacked').digest('hex'),
        },
      ],
      attachmentsLeftOut: 0,
      cut: false,
    });
  });

  it('is kept byte for byte as a capture beside the answer, and says nothing of items', async () => {
    const { casework } = fixture;
    const { id } = await fixture.issued({}, ['https://lantern.example/m/1']);
    const answer = await casework.answers.mail(
      id,
      { bytes: PLAIN, kind: 'answer', at: now(), name: 'Re <b>HPCU</b>.eml' },
      AMINA,
    );
    expect(answer).toMatchObject({
      kind: 'answer',
      way: 'e-mail',
      text: 'Two posts are gone.\nOne stays.',
      from: 'Lantern Legal <legal@lantern.example>',
      by: AMINA,
    });
    const capture = await casework.captures.get(answer.captureId ?? '');
    expect(capture).toMatchObject({
      state: 'sealed',
      name: 'Re <b>HPCU</b>.eml',
      mediaType: 'message/rfc822',
      sha256: createHash('sha256').update(PLAIN).digest('hex'),
      caseId: id,
    });
    expect((await casework.cases.get(id)).counts).toMatchObject({ asked: 1, gone: 0 });
    const draft = await fixture.draft();
    await expect(
      casework.answers.mail(draft.id, { bytes: PLAIN, kind: 'answer', at: now() }, AMINA),
    ).rejects.toMatchObject({ code: 'case-state' });
    await expect(
      casework.answers.mail(id, { bytes: Buffer.from('no mail'), kind: 'answer', at: now() }, AMINA),
    ).rejects.toMatchObject({ code: 'mail-unreadable' });
    // What is refused leaves no bytes behind.
    await expect(
      casework.answers.mail(id, { bytes: PLAIN, kind: 'answer', at: '2020-01-01T00:00:00Z' }, AMINA),
    ).rejects.toMatchObject({ code: 'answer-invalid' });
    expect(await casework.captures.list(id)).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('is judged by a person, and again; a receipt is none', async () => {
    const { casework } = fixture;
    const { id } = await fixture.issued({}, ['https://lantern.example/m/2']);
    const given = { at: now(), way: 'telephone' as const, text: 'They have it.' };
    const receipt = await casework.answers.record(id, { ...given, kind: 'receipt' }, AMINA);
    await expect(
      casework.answers.assess(id, receipt.id, { sufficient: true, because: 'x' }, AMINA),
    ).rejects.toMatchObject({ code: 'answer-invalid' });
    const answer = await casework.answers.record(
      id,
      { ...given, kind: 'answer', text: 'We will see.' },
      AMINA,
    );
    const because = 'It names none of the posts.';
    expect(await casework.answers.assess(id, answer.id, { sufficient: false, because }, AMINA)).toMatchObject(
      {
        assessment: { sufficient: false, because, by: AMINA },
      },
    );
    expect((await casework.cases.get(id)).insufficient).toBe(1);
    expect(await casework.caseFacts({})).toContainEqual(
      expect.objectContaining({ caseId: id, insufficient: 1, answers: 1, answeredAt: now() }),
    );
    await casework.answers.assess(id, answer.id, { sufficient: true, because: 'The list came.' }, AMINA);
    expect((await casework.cases.get(id)).insufficient).toBe(0);
    await expect(
      casework.answers.record(id, { ...given, kind: 'answer', at: '2020-01-01T00:00:00Z' }, AMINA),
    ).rejects.toMatchObject({ pointer: '/at' });
  });
});
