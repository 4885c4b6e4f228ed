import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintAnswer, PrintJob, PrintTemplate } from './print-job.ts';

const TEMPLATES = new URL('../templates/', import.meta.url);
/** Files of font packages: they come with the installation, nothing is fetched. */
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
];
/** PDF/A-2a (ISO 19005-2): what an archive of an authority takes, tagged for screen readers. */
const STANDARD = 'a-2a';
/** Generations that results stay in the cache of the compiler: letters have little in common but their fonts. */
const CACHE_AGE = 2;

const { resolve } = createRequire(import.meta.url);
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(TEMPLATES),
  fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(resolve(file))) }],
});
const sources = new Map<PrintTemplate, string>();

function sourceOf(template: PrintTemplate): string {
  const known = sources.get(template) ?? readFileSync(new URL(`${template}.typ`, TEMPLATES), 'utf8');
  sources.set(template, known);
  return known;
}

function print({ id, template, data }: PrintJob): PrintAnswer {
  const compiled = compiler.compile({ mainFileContent: sourceOf(template), inputs: { data } });
  try {
    if (!compiled.result) return { id, fault: describe(compiled.takeDiagnostics() ?? compiled.takeError()) };
    return { id, pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: STANDARD })) };
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

function describe(error: NodeError | null): string {
  const [first] = error ? compiler.fetchDiagnostics(error) : [];
  return String(first?.message ?? 'the compiler gave no reason').slice(0, 500);
}

parentPort?.on('message', (job: PrintJob) => {
  try {
    parentPort?.postMessage(print(job));
  } catch (error) {
    parentPort?.postMessage({ id: job.id, fault: String(error).slice(0, 500) });
  }
});
