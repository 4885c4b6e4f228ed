import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite } from '@breakwater/storage';
import { isQuick, recordResult } from './record-result.ts';
import { createApi } from './setup/api.ts';
import { startBreakwater } from './setup/breakwater-process.ts';
import { countVerdicts } from './setup/count-verdicts.ts';
import { createEventMaker } from './setup/made-events.ts';
import { measureRate } from './setup/measure-rate.ts';
import { createUploadClient } from './setup/upload-client.ts';

const MIN_PER_SECOND = 500;
const SECONDS = isQuick ? 3 : 15;
const CONNECTIONS = 2;
const EVENTS_PER_UPLOAD = 200;
const SOURCE = 'rate';

const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
const server = await startBreakwater({ home });
if (!server.operator) throw new Error('somebody works there already');
const api = createApi(server.url, server.operator);
const client = createUploadClient(server.url, await api.createUploadKey(SOURCE), CONNECTIONS);
const rate = await measureRate({
  api,
  client,
  maker: createEventMaker('rate', 23),
  connections: CONNECTIONS,
  eventsPerUpload: EVENTS_PER_UPLOAD,
  seconds: SECONDS,
});
client.close();
await server.stop();

const storage = await openPglite({ folder: join(home, 'database') });
const stored = await countVerdicts(storage, SOURCE);
await storage.close();
rmSync(home, { recursive: true, force: true });
const lost = rate.events - stored.verdicts + stored.withoutVerdict;

recordResult({
  claim: 'Events over HTTP into the embedded database (PGlite) with the starter rules and banks',
  bar: `≥ ${MIN_PER_SECOND} events/s, lost 0`,
  peers: '–',
  measured: { lost, ...rate, verdicts: stored.verdicts },
  met: lost === 0 && rate.eventsPerSecond >= MIN_PER_SECOND,
});
