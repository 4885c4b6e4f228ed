import type { Query } from '@breakwater/client';
import type { Notice } from '@breakwater/contracts/redress';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly platform?: string;
  readonly job?: string;
  readonly state?: Query<'redress.notices'>['state'];
  readonly limit: string;
}
interface TargetOptions extends CommonOptions {
  readonly content?: string;
}

/** Commands for notices of illegal content (Art. 16 DSA): `notices list|show|target`. */
export function registerNotices(program: Command): void {
  const notices = program.command('notices').description('notices of illegal content');
  withServer(notices.command('list'))
    .option('--state <state>', 'open or decided')
    .option('--account <id>')
    .option('--platform <name>')
    .option('--job <id>', 'those that this job decides')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listNotices, options));
  withServer(notices.command('show <id>')).action((id: string, options: CommonOptions) =>
    act(options, showNotice, id, options),
  );
  withServer(notices.command('target <id> <platform> <account>'))
    .description('say which account a notice is about whose address led to none')
    .option('--content <id>', 'the content in question')
    .action((id: string, platform: string, account: string, options: TargetOptions) =>
      act(options, setTarget, { id, platform, account }, options),
    );
}

async function listNotices(options: ListOptions): Promise<undefined> {
  const { account, platform, job, state, limit } = options;
  const query = { account, platform, job, state, limit: wholeNumber('--limit', limit, 1) };
  const { items: notices } = await clientOf(options).call('redress.notices', { query });
  printResult(notices, options, (list) =>
    list.length === 0
      ? 'No notice fits.'
      : table(
          ['id', 'due', 'category', 'account', 'state', 'reason'],
          list.map(({ id, dueAt, category, platform: on, accountId, state: now, outcome, reason }) => [
            id,
            dueAt,
            category,
            accountId === undefined ? 'not known' : `${on}/${clip(accountId, 20)}`,
            outcome ?? now,
            clip(reason, 60),
          ]),
        ),
  );
}

async function showNotice(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('redress.notice', { params: { id } }), options, describe);
}

async function setTarget(
  { id, platform, account }: { readonly id: string; readonly platform: string; readonly account: string },
  options: TargetOptions,
): Promise<undefined> {
  const { content } = options;
  const body = { platform, accountId: account, contentId: content };
  const notice = await clientOf(options).call('redress.setNoticeTarget', { params: { id }, body });
  printResult(notice, options, describe);
}

function describe(notice: Notice): string {
  const { id, category, state, outcome, dueAt, locations, reason, platform, accountId, jobId } = notice;
  return [
    `${id}  ${category}, ${outcome ?? state}, due ${dueAt}`,
    accountId === undefined ? 'about an account that nobody has named yet' : `about ${platform}/${accountId}`,
    ...(jobId ? [`job ${jobId}`] : []),
    ...locations,
    reason,
    notice.name
      ? `from ${notice.name}${notice.email ? ` <${notice.email}>` : ''}`
      : 'from somebody without a name',
  ].join('\n');
}
