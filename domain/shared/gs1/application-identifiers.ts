/**
 * The application identifiers of the GS1 General Specifications, chapter 3: what each stands for, how its value is
 * built, and which others it needs beside it or shuts out.
 *
 * A value is a sequence of components `<characters><length>[:rule][?]`: `N` digits, `X` character set 82, `Y`
 * character set 39, `Z` character set 64; `6` exactly six, `..20` one to twenty; `?` may be left out at the end.
 * The rules stand in `values.ts`. Currencies, coupons, IBANs, coordinates, package and media types are checked for
 * length and characters only: none of them decides anything about a medical device.
 *
 * Needs: `&` joins what is needed together, `|` joins what can stand in for each other, `+` binds tighter than both:
 * `01+21 | 8017`. A pattern ends in `n` for any digit: `310n`, `31nn`.
 */
export interface ApplicationIdentifier {
  readonly ai: string;
  readonly title: string;
  readonly components: readonly Component[];
  /** Its length is known from its first two digits, so no separator need follow. */
  readonly predefinedLength: boolean;
  readonly needs: string;
  readonly excludes: readonly string[];
}

export interface Component {
  readonly characters: 'N' | 'X' | 'Y' | 'Z';
  readonly least: number;
  readonly most: number;
  readonly optional: boolean;
  readonly rule: string | undefined;
}

/** AI or range, value, title, needs, excludes (comma separated). */
type Row = readonly [string, string, string, string?, string?];

const item = '01 | 02 | 8006 | 8026';
const itemOrMadeToOrder = '01 | 02 | 03 | 8006 | 8026';
const priced = '30 | 31nn | 32nn | 35nn | 36nn';

const rows: readonly Row[] = [
  ['00', 'N18:check', 'SSCC'],
  ['01', 'N14:check', 'GTIN', '', '255,37'],
  ['02', 'N14:check', 'GTIN of the content', '37', '01,03'],
  ['03', 'N14:check', 'GTIN of a made-to-order item', '', '01,02,37'],
  ['10', 'X..20', 'Batch or lot', itemOrMadeToOrder],
  ['11', 'N6:month-or-day', 'Production date', itemOrMadeToOrder],
  ['12', 'N6:month-or-day', 'Due date for payment', '8020'],
  ['13', 'N6:month-or-day', 'Packaging date', itemOrMadeToOrder],
  ['15', 'N6:month-or-day', 'Best before', itemOrMadeToOrder],
  ['16', 'N6:month-or-day', 'Sell by', itemOrMadeToOrder],
  ['17', 'N6:month-or-day', 'Expiry date', '01 | 02 | 03 | 255 | 8006 | 8026'],
  ['20', 'N2', 'Internal variant', item],
  ['21', 'X..20', 'Serial number', '01 | 03 | 8006', '235'],
  ['22', 'X..20', 'Consumer product variant', '01'],
  ['235', 'X..28', 'Third-party serial number', '01'],
  ['240', 'X..30', 'Additional product identification', item],
  ['241', 'X..30', 'Customer part number', item],
  ['242', 'N..6', 'Made-to-order variation', item],
  ['243', 'X..20', 'Packaging component', '01'],
  ['250', 'X..30', 'Secondary serial number', '01 | 8006 & 21'],
  ['251', 'X..30', 'Reference to source entity', '01 | 8006'],
  ['253', 'N13:check X..17?', 'Document type'],
  ['254', 'X..20', 'Location extension', '414'],
  ['255', 'N13:check N..12?', 'Coupon number', '', '01,02,415,8006,8020,8026'],
  ['30', 'N..8', 'Count of a variable measure item', '01 | 02'],
  ...measures('01 | 02', [310, 311, 312, 313, 314, 315, 316, 350, 351, 352, 356, 357, 360, 361, 364, 365, 366]),
  ...measures('01 | 02', [320, 321, 322, 323, 324, 325, 326, 327, 328, 329]),
  ...measures('00 | 01', [330, 331, 332, 333, 334, 335, 336, 353, 354, 355, 362, 363, 367, 368, 369]),
  ...measures('00 | 01', [340, 341, 342, 343, 344, 345, 346, 347, 348, 349]),
  ...measures('01', [337]),
  ['37', 'N..8', 'Count of the content', '00 & 02 | 8026'],
  ['3900-3909', 'N..15', 'Amount payable', '255 | 8020', '390n,391n,394n,8111'],
  ['3910-3919', 'N3 N..15', 'Amount payable with currency', '8020', '391n'],
  ['3920-3929', 'N..15', 'Price of a variable measure item', `01 & ${priced}`, '392n,393n'],
  ['3930-3939', 'N3 N..15', 'Price with currency', priced, '393n'],
  ['3940-3943', 'N4', 'Percentage off', '255', '394n,8111'],
  ['3950-3955', 'N6', 'Price per unit of measure', priced, '392n,393n,395n,8005'],
  ['400', 'X..30', 'Order number of the customer'],
  ['401', 'X..30:company-prefix', 'Consignment'],
  ['402', 'N17:check', 'Shipment'],
  ['403', 'X..30', 'Route', '00'],
  ['410', 'N13:check', 'Ship to'],
  ['411', 'N13:check', 'Bill to'],
  ['412', 'N13:check', 'Purchased from'],
  ['413', 'N13:check', 'Ship for'],
  ['414', 'N13:check', 'Physical location'],
  ['415', 'N13:check', 'Invoicing party', '8020'],
  ['416', 'N13:check', 'Production or service location'],
  ['417', 'N13:check', 'Party'],
  ['420', 'X..20', 'Ship-to postal code', '', '421'],
  ['421', 'N3:country X..9', 'Ship-to postal code with country', '', '4307'],
  ['422', 'N3:country', 'Country of origin', item, '426'],
  ['423', 'N3:country N3:country? N3:country? N3:country? N3:country?', 'Initial processing', '01 | 02', '426'],
  ['424', 'N3:country', 'Country of processing', '01 | 02', '426'],
  ['425', 'N3:country N3:country? N3:country? N3:country? N3:country?', 'Disassembly', '01 | 02', '426'],
  ['426', 'N3:country', 'Country of full processing', '01 | 02'],
  ['427', 'X..3', 'Subdivision of origin', '01 | 02 & 422'],
  ['4300-4301', 'X..35', 'Ship-to name', '00'],
  ['4302', 'X..70', 'Ship-to address', '00'],
  ['4303', 'X..70', 'Ship-to address, second line', '4302'],
  ['4304-4306', 'X..70', 'Ship-to place', '00'],
  ['4307', 'X2', 'Ship-to country', '00'],
  ['4308', 'X..30', 'Ship-to telephone', '00'],
  ['4309', 'N10 N10', 'Ship-to coordinates', '00'],
  ['4310-4311', 'X..35', 'Return-to name', '00'],
  ['4312', 'X..70', 'Return-to address', '00'],
  ['4313', 'X..70', 'Return-to address, second line', '4312'],
  ['4314-4316', 'X..70', 'Return-to place', '00'],
  ['4317', 'X2', 'Return-to country', '00'],
  ['4318', 'X..20', 'Return-to postal code', '00'],
  ['4319', 'X..30', 'Return-to telephone', '00'],
  ['4320', 'X..35', 'Service description', '00'],
  ['4321-4323', 'N1:yes-or-no', 'Dangerous goods, leave, signature', '00'],
  ['4324-4325', 'N6:month-or-day N4:time', 'Delivery not before, not after', '00'],
  ['4326', 'N6:day', 'Release date', '00'],
  ['4330', 'N6 X1:hyphen?', 'Highest temperature, Fahrenheit', '00', '4331'],
  ['4331', 'N6 X1:hyphen?', 'Highest temperature, Celsius', '00', '4330'],
  ['4332', 'N6 X1:hyphen?', 'Lowest temperature, Fahrenheit', '00', '4333'],
  ['4333', 'N6 X1:hyphen?', 'Lowest temperature, Celsius', '00', '4332'],
  ['7001', 'N13', 'NATO stock number', item],
  ['7002', 'X..30', 'Meat cut', '01 | 02'],
  ['7003', 'N6:day N4:time', 'Expiry date and time', '01 | 02'],
  ['7004', 'N..4', 'Active potency', '01+10'],
  ['7005', 'X..12', 'Catch area', '01 | 02'],
  ['7006', 'N6:day', 'First freeze date', '01 | 02'],
  ['7007', 'N6:day N6:day?', 'Harvest date', '01 | 02'],
  ['7008', 'X..3', 'Species', '01 | 02'],
  ['7009', 'X..10', 'Fishing gear', '01 | 02'],
  ['7010', 'X..2', 'Production method', '01 | 02'],
  ['7011', 'N6:day N4:time?', 'Test by date', '01 | 02'],
  ['7020', 'X..20', 'Refurbishment lot', '01 | 8006 & 416'],
  ['7021', 'X..20', 'Functional status', '01 | 8006'],
  ['7022', 'X..20', 'Revision status', '7021'],
  ['7023', 'X..30:company-prefix', 'Assembly'],
  ['7030-7039', 'N3:country-or-any X..27', 'Processor', '01 | 02'],
  ['7040', 'N1 X1 X1 X1', 'Unique identification code with extensions'],
  ['7041', 'X..4', 'Package type', '00'],
  ['710-717', 'X..20', 'National healthcare reimbursement number', '01'],
  ['7230-7239', 'X2 X..28', 'Certification reference', '01 | 8004'],
  ['7240', 'X..20', 'Study protocol', '01 | 8006'],
  ['7241', 'N2', 'Media type', '8017 | 8018'],
  ['7242', 'X..25', 'Version control number', '8017 | 8018'],
  ['7250', 'N8:long-day', 'Date of birth', '8018', '7251'],
  ['7251', 'N8:long-day N4:time', 'Date and time of birth', '8018', '7250'],
  ['7252', 'N1', 'Biological sex', '8018'],
  ['7253-7254', 'X..40', 'Name of a person', '8017 | 8018', '7256,7259'],
  ['7255', 'X..10', 'Name suffix', '8017 | 8018', '7256,7259'],
  ['7256', 'X..90', 'Full name of a person', '8017 | 8018'],
  ['7257', 'X..70', 'Address of a person', '8018'],
  ['7258', 'X3', 'Birth sequence', '8018+7259'],
  ['7259', 'X..40', 'Family name at birth', '8018', '7256'],
  ['8001', 'N4:more-than-zero N5:more-than-zero N3:more-than-zero N1 N1', 'Roll dimensions', '01'],
  ['8002', 'X..20', 'Mobile telephone'],
  ['8003', 'N1:zero N13:check X..16?', 'Returnable asset'],
  ['8004', 'X..30:company-prefix', 'Individual asset'],
  ['8005', 'N6', 'Price per unit', '01 | 02'],
  ['8006', 'N14:check N4:piece', 'Piece of an item', '', '01,37'],
  ['8007', 'X..34', 'IBAN', '415'],
  ['8008', 'N6:day N2:hour N2:sixtieth? N2:sixtieth?', 'Production date and time', '01 | 02'],
  ['8009', 'X..50', 'Optically readable sensor', '00 | 01'],
  ['8010', 'Y..30:company-prefix', 'Component or part'],
  ['8011', 'N..12:no-leading-zero', 'Component serial number', '8010'],
  ['8012', 'X..20', 'Software version', '01 | 8006'],
  ['8013', 'X..25:check-pair', 'Global model number'],
  ['8014', 'X..25:check-pair-and-letter', 'Highly individualised device', '01'],
  ['8017', 'N18:check', 'Provider of a service', '', '8018'],
  ['8018', 'N18:check', 'Recipient of a service', '', '8017'],
  ['8019', 'N..10', 'Service relation instance', '8017 | 8018'],
  ['8020', 'X..25', 'Payment slip reference', '415'],
  ['8026', 'N14:check N4:piece', 'Pieces contained', '37', '02,8006'],
  ['8030', 'Z..90', 'Digital signature', '00 | 01+21 | 253 | 255 | 8003 | 8004 | 8006+21 | 8010+8011 | 8017 | 8018'],
  ['8040', 'N15', 'Equipment identity', '01+21'],
  ['8041', 'N15', 'Second equipment identity', '01+21+8040'],
  ['8042', 'N32', 'Embedded identity', '01+21+8040'],
  ['8043', 'N18 N..2?', 'Card identity', '01+21+8040'],
  ['8110', 'X..70', 'Coupon code'],
  ['8111', 'N4', 'Loyalty points', '255'],
  ['8112', 'X..70', 'Positive offer file coupon'],
  ['8200', 'X..70', 'Extended packaging address', '01'],
  ['90', 'X..30', 'Agreed between trading partners'],
  ['91-99', 'X..90', 'Internal to a company'],
];

/** Weights, lengths, areas and volumes: six digits, the last digit of the identifier says where the point stands. */
function measures(needs: string, families: readonly number[]): Row[] {
  return families.map((family): Row => [`${family}0-${family}5`, 'N6', 'Measure', needs, `${family}n`]);
}

const component = /^([NXYZ])(\.\.)?(\d+)(?::([a-z-]+))?(\?)?$/;

function readComponent(text: string): Component {
  const [, characters, upTo, length, rule, optional] = component.exec(text) ?? [];
  const most = Number(length);
  return {
    characters: characters as Component['characters'],
    least: upTo ? 1 : most,
    most,
    optional: optional !== undefined,
    rule,
  };
}

/** The first two digits for which GS1 fixed the length of the value for good. */
const predefined = /^(0[0-4]|1[1-9]|20|3[1-6]|41)/;

function identifiersOf([range, value, title, needs = '', excludes = '']: Row): ApplicationIdentifier[] {
  const [first = '', last = first] = range.split('-');
  const described = {
    title,
    components: value.split(' ').map(readComponent),
    predefinedLength: predefined.test(first),
    needs,
    excludes: excludes === '' ? [] : excludes.split(','),
  };
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => ({
    ai: String(Number(first) + index).padStart(first.length, '0'),
    ...described,
  }));
}

export const applicationIdentifiers: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  rows.flatMap(identifiersOf).map((identifier) => [identifier.ai, identifier]),
);

/** The identifier that a text starts with at a position; no identifier is the beginning of another one. */
export function identifierAt(text: string, at: number): ApplicationIdentifier | undefined {
  for (const length of [2, 3, 4]) {
    const found = applicationIdentifiers.get(text.slice(at, at + length));
    if (found) return found;
  }
  return undefined;
}
