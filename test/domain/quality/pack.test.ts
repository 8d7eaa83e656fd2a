import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Attachment } from '../../../domain/quality/attachment.ts';
import { packMade } from '../../../domain/quality/make-pack-on-pack-requested.ts';
import {
  followerOf,
  hasPages,
  lapseOf,
  papersFor,
  type Pack,
  type PackMaterial,
} from '../../../domain/quality/pack.ts';
import { requestPack } from '../../../domain/quality/request-pack.ts';
import { addDays } from '../../../domain/shared/calendar.ts';

const today = '2026-11-26';
const now = '2026-11-26T04:00:00.000Z';
let count = 0;

function paper(documentKind: Attachment['documentKind'], more: Partial<Attachment> = {}): Attachment {
  count += 1;
  return {
    id: `att_${count}`,
    company: 'lotline',
    ownerKind: 'partner',
    ownerId: 'ptn_own',
    documentKind,
    contentType: 'application/pdf',
    bytes: 100,
    sha256: 'a1'.repeat(32),
    status: 'clean',
    scan: { outcome: 'clean', engine: 'e', at: now },
    requestedBy: 'quality',
    requestedAt: now,
    addedAt: `2026-01-01T00:00:00.${String(count).padStart(3, '0')}Z`,
    ...more,
  };
}
const ofCertificate = (ownerId: string, more: Partial<Attachment> = {}) =>
  paper('registration-certificate', { ownerKind: 'certificate', ownerId, ...more });
const letter = (more: Partial<Attachment> = {}) =>
  paper('authorisation-letter', { ownerKind: 'item', ownerId: 'itm_1', ...more });

const ownOf = (...papers: Attachment[]): Pick<PackMaterial, 'own'> => ({ own: { id: 'ptn_own', papers } });
type PackedItem = PackMaterial['items'][number];
const item = (more: Partial<PackedItem> = {}): PackedItem => ({
  id: 'itm_1',
  needsCertificate: true,
  certificates: [],
  chains: [],
  papers: [],
  ...more,
});

function material(more: Partial<PackMaterial> = {}): PackMaterial {
  return {
    ...ownOf(
      paper('business-licence'),
      paper('operating-licence', { validTo: '2029-01-01' }),
      paper('quality-agreement'),
      paper('stamp-image', { contentType: 'image/png' }),
    ),
    customer: { id: 'ptn_1', papers: [] },
    items: [
      item({
        certificates: [{ id: 'crt_1', number: 'C1', validTo: '2028-06-30' }],
        papers: [ofCertificate('crt_1'), letter()],
      }),
    ],
    salesman: {
      id: 'psn_1',
      authorisedTo: '2027-06-30',
      papers: [
        paper('authorisation-letter', { ownerKind: 'person', ownerId: 'psn_1' }),
        paper('id-copy', { ownerKind: 'person', ownerId: 'psn_1' }),
      ],
    },
    ...more,
  };
}
const told = (papers: ReturnType<typeof papersFor>) =>
  papers.map((one) => `${one.part}/${one.documentKind}: ${one.state}`);
const stateOf = (given: PackMaterial, documentKind: string, part?: string) =>
  papersFor(given, today)
    .filter((one) => one.documentKind === documentKind && (!part || one.part === part))
    .map(({ state }) => state);

describe('papersFor', () => {
  it('names every paper the law wants, in the order in which they are bound', () => {
    expect(told(papersFor(material(), today))).toEqual([
      'own-licences/business-licence: present',
      'own-licences/operating-licence: present',
      'quality-agreement/quality-agreement: present',
      'item-papers/registration-certificate: present',
      'authorisation-chain/authorisation-letter: present',
      'salesman/authorisation-letter: present',
      'salesman/id-copy: present',
      'stamp/stamp-image: present',
    ]);
  });

  it('says of each that it lacks where nothing is on file', () => {
    const nothing = material({
      ...ownOf(),
      items: [item()],
      salesman: undefined,
    });
    const papers = papersFor(nothing, today);
    expect(papers).toHaveLength(8);
    expect(papers.every(({ state, attachmentId }) => state === 'lacking' && attachmentId === undefined)).toBe(true);
    expect(papers.some(hasPages)).toBe(false);
    expect(lapseOf(papers)).toBeUndefined();
  });

  it('asks no certificate of goods that are no device', () => {
    const goods = material({ items: [item({ needsCertificate: false, papers: [letter()] })] });
    expect(stateOf(goods, 'registration-certificate')).toEqual([]);
  });

  it.each([
    ['clean', 'clean', 'present'],
    ['withdrawn', 'clean', 'lacking'],
    ['infected', 'infected', 'lacking'],
    ['unscanned', undefined, 'lacking'],
  ] as const)('a paper that is %s is %s', (status, outcome, state) => {
    const scan = outcome && { outcome, engine: 'e', at: now };
    expect(stateOf(material({ ...ownOf(paper('business-licence', { status, scan })) }), 'business-licence')).toEqual([
      state,
    ]);
  });

  it('lapses on the day after its last, and says so 30 days before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const validTo = addDays(today, days);
        const state = days < 0 ? 'lapsed' : days <= 30 ? 'lapsing' : 'present';
        expect(stateOf(material({ ...ownOf(paper('business-licence', { validTo })) }), 'business-licence')).toEqual([
          state,
        ]);
        const certified = material({
          items: [item({ certificates: [{ id: 'crt_1', number: 'C1', validTo }], papers: [ofCertificate('crt_1')] })],
        });
        expect(stateOf(certified, 'registration-certificate')).toEqual([state]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the paper that holds longest, the newest among equals', () => {
    const [short, old, fresh] = [
      paper('business-licence', { validTo: '2027-01-01' }),
      paper('business-licence', { addedAt: '2026-01-01T00:00:00.000Z' }),
      paper('business-licence', { addedAt: '2026-02-01T00:00:00.000Z' }),
    ];
    for (const papers of [
      [short, old, fresh],
      [fresh, old, short],
    ]) {
      expect(papersFor(material(ownOf(...papers)), today)[0]?.attachmentId).toBe(fresh.id);
    }
  });

  it('a renewed certificate counts by its last term, and its paper only for its own number', () => {
    const certificates = [
      { id: 'crt_1', number: 'C1', validTo: '2025-01-01' },
      { id: 'crt_1', number: 'C1', validTo: '2030-01-01' },
      { id: 'crt_2', number: 'C2', validTo: '2030-01-01' },
    ];
    const items = [item({ certificates, papers: [ofCertificate('crt_1')] })];
    expect(
      papersFor(material({ items }), today)
        .filter(({ documentKind }) => documentKind === 'registration-certificate')
        .map(({ certificate, state, validTo }) => [certificate, state, validTo]),
    ).toEqual([
      ['C1', 'present', '2030-01-01'],
      ['C2', 'lacking', undefined],
    ]);
  });

  it('an agreement with this customer goes before the common form, until it lapses', () => {
    const withCustomer = (validTo: string) =>
      paper('quality-agreement', { ownerKind: 'partner', ownerId: 'ptn_1', validTo });
    const ownerOf = (validTo: string) =>
      papersFor(material({ customer: { id: 'ptn_1', papers: [withCustomer(validTo)] } }), today).find(
        ({ part }) => part === 'quality-agreement',
      )?.ownerId;
    expect([ownerOf('2027-12-31'), ownerOf('2026-12-01'), ownerOf('2026-11-25')]).toEqual([
      'ptn_1',
      'ptn_1',
      'ptn_own',
    ]);
  });

  it('binds every letter of the chain that holds, and says lapsed where none does', () => {
    const chained = (...letters: Attachment[]) =>
      stateOf(
        material({ items: [item({ needsCertificate: false, papers: letters })] }),
        'authorisation-letter',
        'authorisation-chain',
      );
    expect(chained(letter(), letter({ validTo: '2027-12-31' }), letter({ validTo: '2025-01-01' }))).toEqual([
      'present',
      'present',
    ]);
    expect(chained(letter({ validTo: '2025-01-01' }), letter({ validTo: '2024-01-01' }))).toEqual(['lapsed']);
  });

  it('a letter of a chain holds no longer than the chain, and other chains’ letters are not these', () => {
    const ofChain = (ownerId: string) => letter({ ownerKind: 'authorisation-chain', ownerId });
    const chained = (validTo: string) =>
      papersFor(
        material({
          ...ownOf(ofChain('chn_1'), ofChain('chn_2')),
          items: [item({ needsCertificate: false, chains: [{ id: 'chn_1', validTo }] })],
        }),
        today,
      )
        .filter(({ part }) => part === 'authorisation-chain')
        .map(({ ownerId, state }) => [ownerId, state]);
    expect(chained('2027-12-31')).toEqual([['chn_1', 'present']]);
    expect(chained('2026-12-01')).toEqual([['chn_1', 'lapsing']]);
    expect(chained('2026-11-25')).toEqual([['chn_1', 'lapsed']]);
  });

  it.each([
    [undefined, 'lacking'],
    ['2026-11-25', 'lapsed'],
    ['2026-12-26', 'lapsing'],
    ['2026-12-27', 'present'],
  ])('the scan of a salesman’s letter proves nothing beyond his letters on file: %s is %s', (authorisedTo, state) => {
    const papers = [paper('authorisation-letter', { ownerKind: 'person', ownerId: 'psn_1' })];
    const salesman = { id: 'psn_1', authorisedTo, papers };
    expect(stateOf(material({ salesman }), 'authorisation-letter', 'salesman')).toEqual([state]);
  });

  it('two items under one certificate need its paper once', () => {
    const shared = [ofCertificate('crt_1'), letter()];
    const twin = (id: string) => item({ id, certificates: [{ id: 'crt_1', number: 'C1' }], papers: shared });
    const papers = papersFor(material({ items: [twin('a'), twin('b')] }), today);
    const ids = papers.flatMap(({ attachmentId }) => attachmentId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a stamp is a picture', () => {
    expect(stateOf(material(ownOf(paper('stamp-image'))), 'stamp-image')).toEqual(['lacking']);
  });
});

describe('request-pack', () => {
  const circumstances = { company: 'lotline', actor: 'sales', now, today };
  const command = { partnerId: 'ptn_1', itemIds: ['itm_1'], purpose: 'tender' } as const;

  it('keeps what the pack will hold, and the day its first paper runs out', () => {
    const decision = requestPack(
      { packId: 'pck_1', material: material({ salesman: undefined }) },
      command,
      circumstances,
    );
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        id: 'pck_1',
        day: today,
        purpose: 'tender',
        lapsesOn: '2028-06-30',
        status: 'being-made',
        requestedBy: 'sales',
      },
      events: [{ type: 'quality.pack-requested.v1', data: { packId: 'pck_1', items: 1, papers: 6, lacking: 2 } }],
    });
  });

  it('a lapsed paper has no page and does not date the pack', () => {
    const own = ownOf(paper('business-licence', { validTo: '2026-11-25' }), paper('quality-agreement'));
    const decision = requestPack(
      { packId: 'p', material: material({ ...own, items: [], salesman: undefined }) },
      command,
      circumstances,
    );
    expect(decision.accepted && decision.next.lapsesOn).toBe(undefined);
  });

  it('makes no pack of nothing', () => {
    const own = ownOf(
      paper('stamp-image', { contentType: 'image/png' }),
      paper('business-licence', { validTo: '2020-01-01' }),
    );
    const empty = material({ ...own, items: [], salesman: undefined });
    expect(requestPack({ packId: 'p', material: empty }, command, circumstances)).toMatchObject({
      reason: 'pack-empty',
    });
  });
});

describe('make-pack-on-pack-requested', () => {
  const decision = requestPack(
    { packId: 'pck_1', material: material() },
    { partnerId: 'ptn_1', itemIds: ['itm_1'], purpose: 'tender' },
    { company: 'lotline', actor: 'sales', now, today },
  );
  const pack = decision.accepted ? decision.next : undefined;
  const file = { key: 'k', bytes: 9, sha256: 'a1'.repeat(32), pages: 4, firstPages: [3], madeAt: now };

  it('is made once', () => {
    if (!pack) throw new Error('no pack');
    const made = packMade({ pack, file });
    expect(made).toMatchObject({
      next: { status: 'made', file },
      events: [{ data: { pages: 4, lapsesOn: '2027-06-30' } }],
    });
    expect(packMade({ pack, file: undefined })).toMatchObject({ reason: 'pack-already-made' });
    expect(packMade({ pack: { ...pack, status: 'made' }, file })).toMatchObject({ reason: 'pack-already-made' });
  });

  it.each([
    [{}, true],
    [{ itemIds: ['itm_2'] }, false],
    [{ itemIds: ['itm_2', 'itm_1'] }, true],
    [{ lapsesOn: undefined }, true],
    [{ lapsesOn: '2027-06-30' }, false],
    [{ status: 'being-made' as const }, false],
    [{ requestedAt: now }, false],
  ])('a later pack with %j follows: %s', (more, follows) => {
    if (!pack) throw new Error('no pack');
    const later: Pack = {
      ...pack,
      id: 'pck_2',
      status: 'made',
      requestedAt: '2026-12-01T00:00:00.000Z',
      lapsesOn: '2028-01-01',
      ...more,
    };
    expect(followerOf(pack, [pack, later])?.id).toBe(follows ? 'pck_2' : undefined);
  });
});
