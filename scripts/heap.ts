/** What a page or the background holds in memory once all garbage is gone, in Chromium: for `hostile` and `endure`. */
import type { CDPSession } from 'puppeteer-core';

export interface Held {
  /** Bytes of its scripts' heap: of all worlds of a page, so also ours. */
  readonly heap: number;
  /** Nodes of its documents, those that only a script still holds too; a worker has none. */
  readonly nodes?: number;
}

/** Once leaves what finalizers let go. */
const COLLECTIONS = 3;

async function nodesOf(session: CDPSession): Promise<Pick<Held, 'nodes'>> {
  const counted = await session.send('Memory.getDOMCounters').catch(() => null);
  return counted ? { nodes: counted.nodes } : {};
}

export async function held(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < COLLECTIONS; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const nodes = await nodesOf(session);
  await session.send('HeapProfiler.disable');
  return { heap: usedSize, ...nodes };
}

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
