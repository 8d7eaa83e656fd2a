import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkedDemands,
  documentKinds,
  papersNo,
  papersOfItem,
  papersOfPartners,
  type DocumentKind,
  type PaperDemand,
  type PaperFacts,
} from '../../../domain/shared/demanded-papers.ts';

const today = '2026-11-22';
const paper = (documentKind: DocumentKind, more: Partial<PaperFacts> = {}): PaperFacts => ({
  id: `att_${documentKind}`,
  ownerKind: 'partner',
  ownerId: 'ptn_1',
  documentKind,
  status: 'clean',
  ...more,
});
const no = (demands: readonly PaperDemand[], papers: readonly PaperFacts[], isDemanded = true) =>
  papersNo(demands, { isDemanded, papers }, today);

/** What the law asks for, written down once more by hand: kind of file, paper, article. */
const law: readonly (readonly [string, DocumentKind, string])[] = [
  ['supplier', 'business-licence', 'GSP 53'],
  ['supplier', 'operating-licence', 'GSP 53'],
  ['supplier', 'authorisation-letter', 'GSP 53'],
  ['supplier', 'id-copy', 'GSP 53'],
  ['supplier', 'delivery-note-sample', 'GSP 53'],
  ['supplier', 'quality-agreement', 'GSP 56'],
  ['manufacturer', 'business-licence', 'GSP 53'],
  ['manufacturer', 'registration-certificate', 'GSP 53'],
  ['manufacturer', 'production-licence', 'GSP 53'],
  ['manufacturer', 'authorisation-letter', 'GSP 53'],
  ['manufacturer', 'id-copy', 'GSP 53'],
  ['manufacturer', 'delivery-note-sample', 'GSP 53'],
  ['manufacturer', 'quality-agreement', 'GSP 56'],
  ['hospital', 'practice-licence', 'GSP 82'],
  ...['distributor', 'agent', 'outlet'].flatMap((kind) => [
    [kind, 'business-licence', 'GSP 82'] as const,
    [kind, 'operating-licence', 'GSP 82'] as const,
  ]),
  ['service-provider', 'business-licence', 'GSP 82'],
  ['service-provider', 'need-statement', 'GSP 81'],
  ['device', 'registration-certificate', 'GSP 54'],
  ['device', 'label-sample', 'GSP 54'],
];
const files: Readonly<Record<string, readonly PaperDemand[]>> = {
  ...papersOfPartners,
  device: papersOfItem({ kind: 'device' }),
};
const wholeOf = (file: string) => law.filter(([kind]) => kind === file).map(([, kind]) => paper(kind));

describe('the papers that the law asks for', () => {
  it.each(law)('a %s lacks %s alone where just it is missing (%s)', (file, lacking, article) => {
    const demands = files[file] ?? [];
    expect(no(demands, wholeOf(file))).toBeUndefined();
    const rest = wholeOf(file).filter(({ documentKind }) => documentKind !== lacking);
    const refused = no(demands, rest);
    expect(refused).toMatchObject({ reason: 'papers-lacking', errors: [{ pointer: '/papers' }] });
    expect(refused?.errors).toHaveLength(1);
    expect(String(refused?.facts['missing'])).toContain(lacking);
    expect(String(refused?.facts['missing'])).toContain(`(${article})`);
    expect(refused?.errors?.[0]?.reason).toContain(article);
  });

  it.each(Object.keys(files))('a %s is asked for nothing that the law does not name', (file) => {
    expect(files[file]).toHaveLength(wholeOf(file).length);
  });

  it('names all that lack at once', () => {
    const refused = no(papersOfPartners.supplier, []);
    expect(refused?.errors).toHaveLength(6);
    expect(refused?.facts).toMatchObject({
      missing:
        'business-licence (GSP 53); operating-licence (GSP 53); authorisation-letter (GSP 53); id-copy (GSP 53); ' +
        'delivery-note-sample (GSP 53); quality-agreement (GSP 56)',
    });
  });

  it('takes a trading licence of a service provider, or his statement of need', () => {
    const business = paper('business-licence');
    const demands = papersOfPartners['service-provider'];
    expect(no(demands, [business, paper('operating-licence')])).toBeUndefined();
    expect(no(demands, [business])?.facts).toMatchObject({ missing: 'operating-licence or need-statement (GSP 81)' });
  });

  it('wants none of our own company, of goods that are no device, and of anyone where a switch says so', () => {
    expect(no(papersOfPartners['own-company'], [])).toBeUndefined();
    expect(no(papersOfItem({ kind: 'non-device' }), [])).toBeUndefined();
    expect(no(papersOfPartners.supplier, [], false)).toBeUndefined();
  });
});

describe('which paper counts', () => {
  it.each(['awaited', 'unscanned', 'infected', 'withdrawn'])('none that is %s', (status) => {
    expect(no(papersOfPartners.hospital, [paper('practice-licence', { status })])).toBeDefined();
  });

  it('one on its last day, not one that ran out yesterday', () => {
    expect(no(papersOfPartners.hospital, [paper('practice-licence', { validTo: today })])).toBeUndefined();
    expect(no(papersOfPartners.hospital, [paper('practice-licence', { validTo: '2026-11-21' })])).toBeDefined();
  });

  it('one good paper among bad ones', () => {
    const bad = paper('practice-licence', { status: 'withdrawn', id: 'att_bad' });
    const [checked] = checkedDemands(papersOfPartners.hospital, [bad, paper('practice-licence')], today);
    expect(checked?.paper?.id).toBe('att_practice-licence');
  });

  it('lacks exactly the demands of which no kind is there, whatever lies in the file', () => {
    const some = fc.subarray([...documentKinds]);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(files)), some, (file, kinds) => {
        const demands = files[file] ?? [];
        const lacking = demands.filter((demand) => !demand.documentKinds.some((kind) => kinds.includes(kind)));
        const refused = no(
          demands,
          kinds.map((kind) => paper(kind)),
        );
        expect(refused?.errors?.length ?? 0).toBe(lacking.length);
      }),
      { numRuns: 1000 },
    );
  });
});
