import { rowCodec } from './codec.ts';
import { keys } from './keys.ts';

/** Something that could not be passed on, kept where a person sees it until it is redriven. */
export interface Parked {
  readonly company: string;
  readonly consumer: string;
  /** The journal key or message it stands for. */
  readonly id: string;
  readonly reason: string;
  readonly parkedAt: string;
}

export const parkedCodec = rowCodec<Parked>({
  kind: 'parked',
  schema: 1,
  key: (parked) => keys.parked(parked.company, parked.consumer, parked.id),
});
