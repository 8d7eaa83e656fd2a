import type { RunningCloud } from '../../local/sign-in.ts';

/** The local cloud of this run, deployed and seeded by the project's global set-up. */
export function flowCloud(): RunningCloud {
  const note = process.env['LOTLINE_FLOW_CLOUD'];
  if (!note) throw new Error('LOTLINE_FLOW_CLOUD names no cloud: run through the jest project flows');
  return JSON.parse(note) as RunningCloud;
}
