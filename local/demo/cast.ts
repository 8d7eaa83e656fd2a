import { addDays } from '../../domain/shared/calendar.ts';
import { read, type Teller } from './teller.ts';

/** An item of the story as its master stands in the API. */
export interface StoryItem {
  readonly itemId: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly levels: readonly { readonly di: string; readonly quantity: number; readonly unit: string }[];
}

/** What the story is about: its days, its goods and its partners, by the codes of the seed. */
export interface Cast {
  /** First day of the story. */
  readonly day: string;
  /** Text that makes lots and references of this run its own. */
  readonly run: string;
  readonly catheter: StoryItem;
  readonly syringe: StoryItem;
  readonly stent: StoryItem;
  readonly reagent: StoryItem;
  readonly bed: StoryItem;
  readonly supplierId: string;
  readonly dealerId: string;
  readonly otherDealerId: string;
  readonly hospitalId: string;
  readonly lapsedId: string;
  /** The lot that is received on day 1, sold, and recalled in the end. */
  readonly recalledLot: string;
}

export async function readCast(teller: Teller, day: string, run: string): Promise<Cast> {
  const quality = teller.as('quality');
  const item = async (code: string): Promise<StoryItem> =>
    (await read(quality, `/catalogue/codes/internal/${code}`)).item as StoryItem;
  const partner = async (code: string) => (await read(quality, `/partners/codes/${code}`)).partnerId as string;
  const [catheter, syringe, stent, reagent, bed] = await Promise.all(
    ['CATHETER-01', 'SYRINGE-03', 'STENT-13', 'REAGENT-02', 'BED-01'].map(item),
  );
  const [supplierId, dealerId, otherDealerId, hospitalId, lapsedId] = await Promise.all(
    ['S-01', 'D-01', 'D-02', 'H-01', 'D-12'].map(partner),
  );
  if (!catheter || !syringe || !stent || !reagent || !bed) throw new Error('the seed lacks an item of the story');
  if (!supplierId || !dealerId || !otherDealerId || !hospitalId || !lapsedId)
    throw new Error('the seed lacks a partner');
  return {
    day,
    run,
    catheter,
    syringe,
    stent,
    reagent,
    bed,
    supplierId,
    dealerId,
    otherDealerId,
    hospitalId,
    lapsedId,
    recalledLot: `R${run}`,
  };
}

/** A day as the six digits of a GS1 date. */
export const gs1Date = (day: string): string => day.slice(2).replaceAll('-', '');

/** The n-th day of the story, the first being day 1. */
export const storyDay = (cast: Cast, number: number): string => addDays(cast.day, number - 1);
