/**
 * The top level of the classification catalogue (医疗器械分类目录) of 2017; reagents of in-vitro diagnosis stand in that of
 * 2002 still, as 6840.
 */
export const categoryCodes = [
  ...(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'] as const),
  ...(['12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22'] as const),
  '6840',
] as const;
export type CategoryCode = (typeof categoryCodes)[number];
