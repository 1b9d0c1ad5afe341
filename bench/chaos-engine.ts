// The engine in a process of its own, with faults, to be killed by chaos.ts: node chaos-engine.ts OPTIONS-AS-JSON
import { type EngineOptions, startEngine } from '../local/engine.ts';

const engine = await startEngine({ retrySeconds: 0.2, ...(JSON.parse(process.argv[2] as string) as EngineOptions) });
console.log(JSON.stringify(engine.running));
