import { remarkOperations } from '@breakwater/contracts/remarks';
import type { Remarks } from '@breakwater/remarks';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';

/** Remarks of staff to colleagues. */
export function remarkRoutes(app: App, remarks: Remarks): void {
  serve(app, remarkOperations, {
    list: async () => ({ remarks: await remarks.list() }),
    write: async (request) => remarks.write(request.body, actorOf(request)),
  });
}
