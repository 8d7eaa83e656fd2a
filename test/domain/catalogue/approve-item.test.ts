import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approveItem, type ApproveItem } from '../../../domain/catalogue/approve-item.ts';
import type { RegistrationCertificate } from '../../../domain/catalogue/certificate.ts';
import type { Item } from '../../../domain/catalogue/item.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import { anItem } from '../../functions/stage.ts';

const circumstances = { actor: 'quality-manager', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const number = '国械注准20233130001';
const term = { validFrom: '2023-01-01', validTo: '2028-01-01' };
const pending = (more: Partial<Item> = {}) => anItem({ status: 'pending', certificates: [], ...more });
const papers = {
  isDemanded: true,
  papers: (['registration-certificate', 'label-sample'] as const).map((documentKind) => ({
    ...{ id: documentKind, ownerKind: 'item', ownerId: 'itm_stent', documentKind, status: 'clean' },
  })),
};
const approve = (item: Item, command: ApproveItem, filed: readonly RegistrationCertificate[] = [], actor?: string) =>
  approveItem({ item, filed, certificateId: (of) => `crt_${of}`, onFile: papers }, command, {
    ...circumstances,
    ...(actor ? { actor } : {}),
  });
const onFile = (more: Partial<RegistrationCertificate> = {}): RegistrationCertificate => ({
  ...{ id: `crt_${number}`, company: 'lotline', number, riskClass: 'III', productName: 'n', registrant: 'r' },
  terms: [term],
  ...more,
});

describe('approve-item', () => {
  it.each(['registration-certificate', 'label-sample'])('does not pass without the %s on file', (lacking) => {
    const onFile = { ...papers, papers: papers.papers.filter(({ documentKind }) => documentKind !== lacking) };
    const state = { item: pending(), filed: [], certificateId: (of: string) => `crt_${of}`, onFile };
    const command = { certificates: [{ number, ...term }] };
    const no = approveItem(state, command, circumstances);
    expect(no).toMatchObject({ reason: 'papers-lacking', facts: { missing: `${lacking} (GSP 54)` } });
    const off = { ...onFile, isDemanded: false };
    expect(approveItem({ ...state, onFile: off }, command, circumstances).accepted).toBe(true);
  });

  it('takes a certificate exactly on the days of its term, both included', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, days, (from, to) => {
        const validFrom = addDays(circumstances.today, Math.min(from, to));
        const validTo = addDays(circumstances.today, Math.max(from, to));
        const decision = approve(pending(), { certificates: [{ number, validFrom, validTo }] });
        expect(decision.accepted).toBe(validFrom <= circumstances.today && circumstances.today <= validTo);
      }),
      { numRuns: 1000 },
    );
  });

  it('needs no certificate for what is no device, and never by who raised it', () => {
    const item = pending({ kind: 'non-device' });
    expect(approve(item, { certificates: [] }).accepted).toBe(true);
    expect(approve({ ...item, raisedBy: circumstances.actor }, { certificates: [] })).toMatchObject({
      reason: 'same-person',
    });
  });

  it('judges the certificate by the class that approval states', () => {
    const item = pending({ riskClass: 'III', unconfirmed: ['riskClass'] });
    const as = (riskClass: 'I' | 'II', of: string) =>
      approve(item, { certificates: [{ number: of, validFrom: '2026-01-01' }], confirmed: { riskClass } });
    expect(as('I', '沪械备20230001').accepted).toBe(true);
    expect(as('II', '沪械注准20232130001')).toMatchObject({ reason: 'certificate-term-missing' });
    expect(as('II', number)).toMatchObject({
      reason: 'certificate-class-differs',
      errors: [{ pointer: '/certificates/0/number' }],
    });
  });

  it('records a certificate that is not on file, with its whole chain, and links the item to it', () => {
    const earlier = { number: ` ${number}`, validFrom: '2018-01-01', validTo: '2022-12-31' };
    const decision = approve(pending(), { certificates: [{ number, ...term }, earlier] });
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next.links).toMatchObject([
      {
        isNew: true,
        as: 'device',
        certificate: { number, riskClass: 'III', registrant: '测试医疗', terms: [{ validFrom: '2018-01-01' }, term] },
      },
    ]);
    expect(decision.next.item.certificates).toMatchObject([
      { certificateId: `crt_${number}`, number, validTo: '2022-12-31' },
      { certificateId: `crt_${number}`, number, ...term },
    ]);
    expect(decision.events).toMatchObject([{ data: { certificates: 1 } }]);
  });

  it('links to one on file with all of its terms when what is stated stands there', () => {
    const renewed = onFile({ terms: [term, { validFrom: '2028-01-02', validTo: '2033-01-01' }] });
    const decision = approve(pending(), { certificates: [{ number, ...term }] }, [renewed]);
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next.links).toMatchObject([{ isNew: false }]);
    expect(decision.next.item.certificates).toHaveLength(2);
  });

  it('keeps certificates it is linked to, and links none twice', () => {
    const row = { certificateId: `crt_${number}`, number, as: 'device' as const, ...term };
    const decision = approve(pending({ certificates: [row] }), { certificates: [{ number, ...term }] }, [onFile()]);
    expect(decision).toMatchObject({ accepted: true, next: { links: [], item: { certificates: [row] } } });
    expect(approve(pending({ certificates: [row] }), { certificates: [] }).accepted).toBe(true);
  });

  it.each<[string, ApproveItem['certificates'], readonly RegistrationCertificate[]]>([
    ['certificate-missing', [], []],
    ['certificate-number-wrong', [{ number: 'N', ...term }], []],
    ['certificate-class-differs', [{ number: '沪械注准20232130001', ...term }], []],
    ['certificate-days-crossed', [{ number, validFrom: '2028-01-01', validTo: '2027-01-01' }], []],
    [
      'certificate-terms-overlap',
      [
        { number, ...term },
        { number, ...term },
      ],
      [],
    ],
    ['certificate-differs', [{ number, ...term, validTo: '2028-01-02' }], [onFile()]],
    ['certificate-not-approved', [{ number, ...term }], [onFile({ terms: [] })]],
    [
      'certificates-too-many',
      Array.from({ length: 21 }, (_, n) => ({ number: `国械注准2023313${1000 + n}`, ...term })),
      [],
    ],
  ])('refuses %s', (reason, certificates, filed) => {
    expect(approve(pending(), { certificates }, filed)).toMatchObject({ accepted: false, reason });
  });

  it('lets a component go by its parent’s certificate, and a demonstration’s number be any text', () => {
    const part = pending({ riskClass: 'II' });
    expect(approve(part, { certificates: [{ number, ...term, as: 'component' }] })).toMatchObject({
      next: { links: [{ as: 'component', certificate: { riskClass: 'III' } }] },
    });
    expect(approve(part, { certificates: [{ number: '演示', ...term, demo: true }] }).accepted).toBe(true);
  });
});
