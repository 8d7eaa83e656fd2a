/** Issuing agencies of unique device identification whose codes are recognised by their first characters. */
export type OtherAgency = 'HIBCC' | 'ICCBBA' | 'MA' | 'AHM';

/** A flag character or prefix opens the codes of each agency; GS1 element strings never begin with any of these. */
const openings: readonly (readonly [RegExp, OtherAgency])[] = [
  [/^\+/, 'HIBCC'],
  [/^[=&]/, 'ICCBBA'],
  [/^MA\./, 'MA'],
  [/^AHM/, 'AHM'],
];

export function otherAgencyOf(text: string): OtherAgency | undefined {
  return openings.find(([opening]) => opening.test(text))?.[1];
}
