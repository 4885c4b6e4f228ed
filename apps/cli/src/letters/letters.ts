import type { Body, Query } from '@breakwater/client';
import type { Letter, LetterAbout, LetterKind } from '@breakwater/contracts/letters';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { atPage } from '../incidents/page-of.ts';
import { clip, printLine, printResult, table } from '../output.ts';
import { readBody } from '../read-json.ts';
import { saveAnswer } from '../save-answer.ts';

interface ListOptions extends CommonOptions {
  readonly state?: Query<'letters.letters'>['state'];
  readonly kind?: LetterKind;
  readonly about?: string;
}

interface MakeOptions extends CommonOptions {
  readonly language: string;
  readonly file?: string;
  readonly instrument?: string;
  readonly matter?: string;
  readonly order?: string;
  readonly case?: string;
}

interface TemplateOptions extends CommonOptions {
  readonly kind?: LetterKind;
  readonly language?: string;
  readonly instrument?: string;
}

/** Commands for letters: `letters check` without a server, the others with one. */
export function registerLetters(program: Command): void {
  const letters = program.command('letters').description('letters of authorities and platforms');
  withJson(letters.command('check [files...]'))
    .description('check files of letters; all of the folder when none is named')
    .option('--folder <folder>', 'folder of letters; the one of the program when left out')
    .action((files: string[], options: CommonOptions & { folder?: string }) =>
      act(options, check, files, options),
    );
  withServer(letters.command('templates'))
    .description('templates as they are used: those of law packs before the general ones')
    .option('--kind <kind>', 'only these, e.g. last-warning')
    .option('--language <language>', 'only these, e.g. ur')
    .option('--instrument <pack>', 'of this law pack, and the general ones')
    .action((options: TemplateOptions) => act(options, templates, options));
  withServer(letters.command('list'))
    .description('letters with their state, the latest begun first')
    .option('--state <state>', 'draft, ready, issued or discarded')
    .option('--kind <kind>', 'only these, e.g. last-warning')
    .option('--about <id>', 'about this matter, order or case')
    .action((options: ListOptions) => act(options, list, options));
  withServer(letters.command('show <id>'))
    .description('a letter as text, what it still lacks, and on what way it went')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(letters.command('pdf <id> <file>'))
    .description('save a letter as PDF')
    .action((id: string, file: string, options: CommonOptions) => act(options, pdf, id, file, options));
  withServer(letters.command('text <id> <file>'))
    .description('save a letter as plain text, of which its SHA-256 is')
    .action((id: string, file: string, options: CommonOptions) => act(options, text, id, file, options));
  withServer(letters.command('make <kind>'))
    .description('begin a letter; what is known of its matter, order or case is filled in')
    .requiredOption('--language <language>', 'en, ur, or another in which there is one')
    .option('--file <file>', 'JSON with values, items and route; - for standard input')
    .option('--instrument <pack>', 'law pack whose own letter wins')
    .option('--matter <id>', 'about this matter')
    .option('--order <id>', 'about this order of the desk')
    .option('--case <id>', 'about this case')
    .action((kind: LetterKind, options: MakeOptions) => act(options, make, kind, options));
  withServer(letters.command('change <id> <file>'))
    .description('change a letter by a JSON file: subject, paragraphs, values, items, route')
    .action((id: string, file: string, options: CommonOptions) => act(options, change, id, file, options));
  withServer(letters.command('send <id>'))
    .description('what a letter still needs, and the page where a person finishes, signs and sends it')
    .action((id: string, options: CommonOptions) => act(options, send, id, options));
  withServer(letters.command('received'))
    .description('letters that other installations sent, the latest first')
    .action((options: CommonOptions) => act(options, received, options));
  withServer(letters.command('settings'))
    .description('letterheads, signatories, registers with their last numbers, and whether mail can go out')
    .action((options: CommonOptions) => act(options, settings, options));
}

async function check(
  files: readonly string[],
  options: CommonOptions & { readonly folder?: string },
): Promise<number> {
  const { checkLetters } = await import('./check-letters.ts');
  const { errors, files: count, letters } = await checkLetters(files, options.folder);
  printResult({ errors }, options, () =>
    errors.length === 0
      ? `${count} files, ${letters} letters, no faults.`
      : errors
          .map(
            ({ file, line, column, pointer, message }) => `${file}:${line}:${column} ${pointer} ${message}`,
          )
          .join('\n'),
  );
  return errors.length > 0 ? EXIT.no : EXIT.done;
}

async function templates({ kind, language, instrument, ...options }: TemplateOptions): Promise<undefined> {
  const query = { kind, language, instrument };
  const { templates: found } = await clientOf(options).call('letters.templates', { query });
  printResult(found, options, (all) =>
    table(
      ['kind', 'language', 'from', 'requires'],
      all.map(({ source, template }) => [
        template.kind,
        template.language,
        source,
        template.requires.join(' '),
      ]),
    ),
  );
  return undefined;
}

async function list({ state, kind, about, ...options }: ListOptions): Promise<undefined> {
  const query = { state, kind, about, limit: 200 };
  const { items } = await clientOf(options).call('letters.letters', { query });
  printResult(items, options, (all) =>
    table(
      ['state', 'number', 'kind', 'to', 'way', 'subject', 'id'],
      all.map((one) => [
        one.state === 'draft' && one.missing.length > 0 ? `draft, lacks ${one.missing.length}` : one.state,
        one.number ?? '',
        one.kind,
        clip(one.addressee ?? '', 30),
        one.dispatch === undefined ? (one.route?.channel ?? '') : `${one.route?.channel}: ${one.dispatch}`,
        clip(one.subject, 40),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  const letter = await clientOf(options).call('letters.letter', { params: { id } });
  printResult(letter, options, (one) => `${one.text.trimEnd()}\n\n${standing(one)}`);
  return undefined;
}

/** What a letter still needs, and on what way it went. */
function standing(letter: Letter): string {
  const { state, missing, severe, signature, textSha256, pdfSha256, dispatches, route } = letter;
  return [
    `state    ${state}${route ? `, by ${route.channel}${route.to === undefined ? '' : ` to ${route.to}`}` : ''}`,
    ...(missing.length > 0 ? [`lacks    ${missing.join(', ')}`] : []),
    ...(severe
      ? [
          `signed   ${signature ? `by ${signature.by}, ${signature.at}` : 'not yet: a second person signs it'}`,
        ]
      : []),
    ...(textSha256 === undefined ? [] : [`text     sha256 ${textSha256}`]),
    ...(pdfSha256 === undefined ? [] : [`pdf      sha256 ${pdfSha256}`]),
    ...dispatches.map(
      (one) =>
        `${one.channel.padEnd(8)} ${one.state} ${one.handedAt ?? one.at}${one.said === undefined ? '' : `: ${one.said}`}`,
    ),
  ].join('\n');
}

const pdf = (id: string, file: string, options: CommonOptions) => save('letters.pdf', id, file, options);
const text = (id: string, file: string, options: CommonOptions) => save('letters.text', id, file, options);

async function save(
  form: 'letters.pdf' | 'letters.text',
  id: string,
  file: string,
  options: CommonOptions,
): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond(form, { params: { id } }), file);
  printResult({ file }, options, () => `saved as ${file}`);
  return undefined;
}

async function make(
  kind: LetterKind,
  { language, file, instrument, ...options }: MakeOptions,
): Promise<undefined> {
  const given = file === undefined ? {} : await readBody<'letters.make'>(file);
  const about = aboutOf(options);
  const body: Body<'letters.make'> = {
    ...given,
    kind,
    language,
    ...(instrument !== undefined && { instrument }),
    ...(about && { about }),
  };
  const letter = await clientOf(options).call('letters.make', { body });
  printResult(letter, options, (one) => `${one.id}\n${standing(one)}`);
  return undefined;
}

function aboutOf({
  matter,
  order,
  case: ofCase,
}: Pick<MakeOptions, 'matter' | 'order' | 'case'>): LetterAbout | undefined {
  if (matter !== undefined) return { kind: 'matter', id: matter };
  if (order !== undefined) return { kind: 'order', id: order };
  return ofCase === undefined ? undefined : { kind: 'case', id: ofCase };
}

async function change(id: string, file: string, options: CommonOptions): Promise<undefined> {
  const body = await readBody<'letters.change'>(file);
  const letter = await clientOf(options).call('letters.change', { params: { id }, body });
  printResult(letter, options, standing);
  return undefined;
}

async function send(id: string, options: CommonOptions): Promise<undefined> {
  const letter = await clientOf(options).call('letters.letter', { params: { id } });
  if (!options.json) printLine(standing(letter));
  return atPage(
    `letters/${encodeURIComponent(id)}`,
    'A person finishes, signs and sends it in a session',
    options,
  );
}

async function received(options: CommonOptions): Promise<undefined> {
  const { items } = await clientOf(options).call('letters.received', { query: { limit: 200 } });
  printResult(items, options, (all) =>
    table(
      ['received', 'from', 'number', 'kind', 'subject', 'text sha256'],
      all.map(({ receivedAt, peerName, letter }) => [
        receivedAt.slice(0, 19),
        clip(peerName, 30),
        letter.number,
        letter.kind,
        clip(letter.subject, 40),
        letter.textSha256,
      ]),
    ),
  );
  return undefined;
}

async function settings(options: CommonOptions): Promise<undefined> {
  const view = await clientOf(options).call('letters.settings');
  printResult(view, options, ({ settings: of, mail, numbers, languages }) =>
    [
      `letterheads  ${of.letterheads.map(({ language, name }) => `${language}: ${name}`).join(' · ') || 'none yet'}`,
      `signatories  ${of.signatories.map(({ id }) => id).join(', ') || 'none yet'}`,
      `registers    ${of.registers.map(({ id, prefix }) => `${id} (${prefix})`).join(', ')}, days in ${of.zone}`,
      `last numbers ${numbers.map(({ register, year, last }) => `${register} ${year}: ${last}`).join(', ') || 'none yet'}`,
      `mail         ${mail.configured ? `${mail.host}:${mail.port}, ${mail.tls}, from ${mail.from}` : 'not configured'}`,
      `languages    ${languages.join(', ')}`,
    ].join('\n'),
  );
  return undefined;
}
