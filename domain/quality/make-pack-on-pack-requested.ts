import type { PackMade } from '../../events/quality.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Pack, PackFile } from './pack.ts';

/** The file lies in the bucket: the pack can be handed over. */
export function packMade({
  pack,
  file,
}: {
  readonly pack: Pack;
  readonly file: PackFile | undefined;
}): Decision<Pack, PackMade, 'pack-already-made'> {
  if (pack.status === 'made' || !file) return rejected('pack-already-made', { pack: pack.id });
  const { bytes, sha256, pages } = file;
  const { id: packId, partnerId, lapsesOn } = pack;
  return accepted(
    { ...pack, status: 'made', file },
    {
      type: 'quality.pack-made.v1',
      data: { packId, partnerId, pages, bytes, sha256, ...(lapsesOn === undefined ? {} : { lapsesOn }) },
    },
  );
}
