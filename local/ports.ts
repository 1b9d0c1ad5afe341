// Ports that are free, or a sentence that says which one is not. ports(4800) → { api: 4800, storage: 4801, table: 4802 }
import { createServer } from 'node:net';

export interface Ports {
  readonly api: number;
  readonly storage: number;
  readonly table: number;
}

export class PortTaken extends Error {}

/** The three ports from `first` on; 0 takes any three that are free. */
export async function ports(first: number): Promise<Ports> {
  if (first !== 0) {
    const wanted = { api: first, storage: first + 1, table: first + 2 };
    for (const [what, port] of Object.entries(wanted)) await tryPort(port, what);
    return wanted;
  }
  const [api, storage, table] = await Promise.all([tryPort(0, 'api'), tryPort(0, 'storage'), tryPort(0, 'table')]);
  return { api, storage, table };
}

function tryPort(port: number, what: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTaken(`port ${port} (${what}) is taken by another program: choose others with --port N`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as { readonly port: number };
      server.close(() => resolve(taken));
    });
  });
}
