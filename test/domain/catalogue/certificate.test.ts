import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approveCertificate } from '../../../domain/catalogue/approve-certificate.ts';
import {
  certificateStatus,
  endedTerms,
  itemTerms,
  type CertificateTerm,
  type RegistrationCertificate,
} from '../../../domain/catalogue/certificate.ts';
import { decideCertificateRenewal } from '../../../domain/catalogue/decide-certificate-renewal.ts';
import { endCertificate } from '../../../domain/catalogue/end-certificate.ts';
import { followCertificate } from '../../../domain/catalogue/follow-certificate-on-certificate-changed.ts';
import { linkCertificate } from '../../../domain/catalogue/link-certificate.ts';
import { recordCertificateRenewal } from '../../../domain/catalogue/record-certificate-renewal.ts';
import { recordCertificate } from '../../../domain/catalogue/record-certificate.ts';
import { renewCertificate } from '../../../domain/catalogue/renew-certificate.ts';
import { unlinkCertificate } from '../../../domain/catalogue/unlink-certificate.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import { isMadeUnderCertificate } from '../../../domain/shared/production-date.ts';
import { isInForce } from '../../../domain/shared/validity.ts';
import { anItem } from '../../functions/stage.ts';

const by = (actor: string, today = '2026-11-22') => ({
  actor,
  company: 'lotline',
  now: `${today}T04:00:00.000Z`,
  today,
});
const paper = {
  ...{ number: '国械注准20233130001', riskClass: 'III' as const, productName: '支架', registrant: '示例医疗' },
  ...{ validFrom: '2023-01-01', validTo: '2027-12-31' },
};
const aCertificate = (more: Partial<RegistrationCertificate> = {}): RegistrationCertificate => ({
  ...{
    id: 'crt_1',
    company: 'lotline',
    number: paper.number,
    riskClass: 'III',
    productName: '支架',
    registrant: '示例',
  },
  terms: [{ validFrom: '2023-01-01', validTo: '2027-12-31' }],
  ...{ approvedBy: 'quality-manager', approvedAt: '2023-01-02T04:00:00.000Z' },
  ...more,
});
const accepted = <N>(decision: { readonly accepted: true; readonly next: N } | { readonly accepted: false }): N => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision));
  return decision.next;
};

describe('record-certificate', () => {
  const record = (more: object = {}, known?: RegistrationCertificate) =>
    recordCertificate({ certificateId: 'crt_1', known, items: [] }, { ...paper, ...more }, by('quality'));

  it('opens nothing until another person of quality approves it', () => {
    const waiting = accepted(record());
    expect(waiting).toMatchObject({ terms: [], waiting: { change: 'first', raisedBy: 'quality' } });
    expect(certificateStatus(waiting)).toBe('waiting');
    expect(approveCertificate(waiting, by('quality'))).toMatchObject({ reason: 'same-person' });
    const approved = accepted(approveCertificate(waiting, by('quality-manager')));
    expect(approved).toMatchObject({ terms: [{ validTo: '2027-12-31' }], approvedBy: 'quality-manager' });
    expect(approved.waiting).toBeUndefined();
    expect(approveCertificate(approved, by('another'))).toMatchObject({ reason: 'certificate-not-waiting' });
  });

  it.each([
    ['certificate-number-wrong', { number: 'ABC' }],
    ['certificate-class-differs', { riskClass: 'II' }],
    ['certificate-term-missing', { validTo: undefined }],
    ['certificate-days-crossed', { validTo: '2022-12-31' }],
  ])('refuses %s', (reason, more) => {
    expect(record(more)).toMatchObject({ accepted: false, reason, errors: [{ pointer: expect.any(String) }] });
  });

  it('takes any number of a demonstration, a class I filing without an end, and marks an old number', () => {
    expect(accepted(record({ number: '演示 001', demo: true }))).toMatchObject({ number: '演示001', demo: true });
    const filing = { number: '沪械备20230001', riskClass: 'I', validTo: undefined };
    expect(accepted(record(filing)).waiting?.terms).toEqual([{ validFrom: '2023-01-01' }]);
    expect(accepted(record({ number: '国食药监械(准)字2013第3460123号' }))).toMatchObject({ legacy: true });
  });

  it('keeps the items it is recorded with until it is approved, and refuses those of another class', () => {
    const withItems = (...items: ReturnType<typeof anItem>[]) =>
      recordCertificate({ certificateId: 'crt_1', known: undefined, items }, paper, by('quality'));
    const one = anItem({ id: 'itm_a', certificates: [] });
    expect(accepted(withItems(one)).waiting?.itemIds).toEqual(['itm_a']);
    expect(accepted(record()).waiting?.itemIds).toBeUndefined();
    expect(withItems(one, anItem({ id: 'itm_b', riskClass: 'II' }))).toMatchObject({
      reason: 'certificate-class-differs',
      errors: [{ pointer: '/itemIds' }],
    });
    const many = Array.from({ length: 20 }, (_, n) => ({
      certificateId: `c${n}`,
      number: 'X',
      validFrom: '2020-01-01',
    }));
    expect(withItems(anItem({ certificates: many }))).toMatchObject({ reason: 'certificates-too-many' });
  });

  it('refuses one that is on file, and takes it again once it ended or while nobody approved it', () => {
    expect(record({}, aCertificate())).toMatchObject({ reason: 'certificate-already-recorded' });
    expect(record({}, aCertificate({ terms: [] })).accepted).toBe(true);
    const amended = accepted(
      endCertificate(aCertificate(), { reason: 'amended', lastDay: '2026-06-30' }, by('quality')),
    );
    expect(record({}, amended)).toMatchObject({ reason: 'certificate-terms-overlap' });
    const again = accepted(record({ validFrom: '2026-07-01', productName: '新名称' }, amended));
    const approved = accepted(approveCertificate(again, by('quality-manager')));
    expect(approved.ended).toBeUndefined();
    expect(approved.terms.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2023-01-01', '2026-06-30'],
      ['2026-07-01', '2027-12-31'],
    ]);
  });

  it('lets one that was recorded in error begin earlier than the error did', () => {
    const error = accepted(endCertificate(aCertificate(), { reason: 'recorded-in-error' }, by('quality')));
    const again = accepted(record({ validFrom: '2022-05-05', validTo: '2027-05-04' }, error));
    expect(again.terms).toEqual(error.terms);
    expect(accepted(approveCertificate(again, by('quality-manager'))).terms).toEqual([
      { validFrom: '2022-05-05', validTo: '2027-05-04' },
    ]);
  });
});

describe('renew-certificate', () => {
  const next = { validFrom: '2028-01-01', validTo: '2032-12-31', issuedOn: '2027-11-11' };

  it('adds a term under the same number once it is approved', () => {
    const raised = accepted(renewCertificate(aCertificate(), next, by('quality')));
    expect(raised.terms).toHaveLength(1);
    expect(accepted(approveCertificate(raised, by('quality-manager'))).terms).toEqual([...aCertificate().terms, next]);
  });

  it.each([
    ['certificate-not-approved', aCertificate({ terms: [] }), next],
    ['certificate-ended', aCertificate({ ended: { reason: 'revoked', lastDay: '2026-01-01', endedBy: 'q' } }), next],
    ['certificate-endless', aCertificate({ riskClass: 'I', terms: [{ validFrom: '2023-01-01' }] }), next],
    [
      'renewal-undecided',
      aCertificate({ terms: [{ ...paper, renewal: { notice: 'A', askedOn: '2027-01-01' } }] }),
      next,
    ],
    ['certificate-terms-overlap', aCertificate(), { ...next, validFrom: '2027-12-31' }],
    ['certificate-term-missing', aCertificate(), { validFrom: '2028-01-01' }],
    ['certificate-days-crossed', aCertificate(), { ...next, validTo: '2027-12-31' }],
  ])('refuses %s', (reason, certificate, command) => {
    expect(renewCertificate(certificate, command, by('quality'))).toMatchObject({ reason });
  });
});

describe('record-certificate-renewal and its decision', () => {
  const ask = (askedOn: string, certificate = aCertificate(), today = '2027-12-31') =>
    recordCertificateRenewal(certificate, { notice: '受理2027-1', askedOn }, by('quality', today));

  it('counts as renewed when it was asked for six months before the last day, and never later (739 art. 22)', () => {
    expect(ask('2027-06-30').accepted).toBe(true);
    expect(ask('2027-07-01')).toMatchObject({ reason: 'renewal-asked-late', facts: { latest: '2027-06-30' } });
    const lapsesInAugust = aCertificate({ terms: [{ validFrom: '2023-01-01', validTo: '2027-08-31' }] });
    expect(ask('2027-02-28', lapsesInAugust).accepted).toBe(true);
    expect(ask('2027-03-01', lapsesInAugust)).toMatchObject({ reason: 'renewal-asked-late' });
  });

  it('covers the days until the decision once another person approved the notice', () => {
    const raised = accepted(ask('2027-06-01'));
    expect(raised.terms.some((term) => isInForce(term, '2028-03-01'))).toBe(false);
    const deemed = accepted(approveCertificate(raised, by('quality-manager')));
    expect(deemed.terms.some((term) => isInForce(term, '2028-03-01'))).toBe(true);
    const decide = (outcome: 'granted' | 'refused', day: string, today = '2028-06-01') =>
      decideCertificateRenewal(deemed, { outcome, day }, by('quality', today));
    const refused = accepted(decide('refused', '2028-02-01'));
    expect(refused.terms.some((term) => isInForce(term, '2028-02-01'))).toBe(true);
    expect(refused.terms.some((term) => isInForce(term, '2028-02-02'))).toBe(false);
    expect(decide('granted', '2028-06-02')).toMatchObject({ reason: 'decision-day-wrong' });
    expect(decide('granted', '2027-05-31')).toMatchObject({ reason: 'decision-day-wrong' });
    expect(
      decideCertificateRenewal(refused, { outcome: 'granted', day: '2028-03-01' }, by('q', '2028-06-01')),
    ).toMatchObject({ reason: 'renewal-not-waiting' });
    const granted = accepted(decide('granted', '2028-01-15'));
    const term = { validFrom: '2028-01-15', validTo: '2033-01-14' };
    expect(renewCertificate(granted, term, by('quality')).accepted).toBe(true);
  });

  it.each([
    ['certificate-not-approved', aCertificate({ terms: [] })],
    ['certificate-ended', aCertificate({ ended: { reason: 'revoked', lastDay: '2026-01-01', endedBy: 'q' } })],
    ['certificate-endless', aCertificate({ terms: [{ validFrom: '2023-01-01' }] })],
    [
      'renewal-already-recorded',
      aCertificate({ terms: [{ ...paper, renewal: { notice: 'A', askedOn: '2027-01-01' } }] }),
    ],
  ])('refuses %s', (reason, certificate) => {
    expect(ask('2027-01-01', certificate)).toMatchObject({ reason });
  });

  it('refuses a request that is still to come', () => {
    expect(ask('2027-01-02', aCertificate(), '2027-01-01')).toMatchObject({ reason: 'renewal-not-asked-yet' });
  });
});

describe('end-certificate', () => {
  const end = (reason: 'revoked' | 'recorded-in-error', lastDay?: string, certificate = aCertificate()) =>
    endCertificate(certificate, { reason, lastDay }, by('quality'));

  it('keeps lawful what was made until its last day, drops what waited, and asks nobody else', () => {
    const raised = accepted(
      renewCertificate(aCertificate(), { validFrom: '2028-01-01', validTo: '2032-12-31' }, by('q')),
    );
    const ended = accepted(end('revoked', '2026-05-31', raised));
    expect(ended.waiting).toBeUndefined();
    expect(certificateStatus(ended)).toBe('ended');
    expect(isMadeUnderCertificate(ended.terms, '2026-05-31')).toBe(true);
    expect(isMadeUnderCertificate(ended.terms, '2026-06-01')).toBe(false);
  });

  it('covers no day where it was recorded in error', () => {
    const { terms } = accepted(end('recorded-in-error'));
    expect(isMadeUnderCertificate(terms, '2023-01-01')).toBe(false);
    expect(isMadeUnderCertificate(terms, '2022-12-31')).toBe(false);
  });

  it('can end one that nobody approved, and refuses what makes no sense', () => {
    const waiting = accepted(
      recordCertificate({ certificateId: 'crt_1', known: undefined, items: [] }, paper, by('quality')),
    );
    expect(accepted(end('recorded-in-error', undefined, waiting)).terms).toEqual([]);
    expect(end('revoked')).toMatchObject({ reason: 'last-day-missing' });
    expect(end('revoked', '2027-12-31')).toMatchObject({
      reason: 'last-day-too-late',
      facts: { validTo: '2027-12-31' },
    });
    expect(end('revoked', '2027-12-30').accepted).toBe(true);
    expect(end('revoked', '2026-01-01', accepted(end('revoked', '2026-02-01')))).toMatchObject({
      reason: 'certificate-already-ended',
    });
  });

  it('covers afterwards exactly the days it covered before, up to its last', () => {
    const terms = fc
      .array(
        fc.record({
          gap: fc.integer({ min: 0, max: 90 }),
          length: fc.integer({ min: 0, max: 900 }),
          waits: fc.boolean(),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((parts) => {
        let from = 0;
        return parts.map(({ gap, length, waits }): CertificateTerm => {
          const begin = from + gap;
          from = begin + length + 1;
          const days = { validFrom: addDays('2020-01-01', begin), validTo: addDays('2020-01-01', begin + length) };
          return waits ? { ...days, renewal: { notice: 'A', askedOn: '2020-01-01' } } : days;
        });
      });
    const offset = fc.integer({ min: -10, max: 4000 });
    fc.assert(
      fc.property(terms, offset, offset, (chain, last, made) => {
        const [lastDay, day] = [addDays('2020-01-01', last), addDays('2020-01-01', made)];
        const before = chain.some((term) => isInForce(term, day));
        expect(endedTerms(chain, lastDay).some((term) => isInForce(term, day))).toBe(before && day <= lastDay);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('items and certificates, many to many', () => {
  const item = anItem({ certificates: [] });
  const link = (certificate: RegistrationCertificate, as: 'device' | 'component' = 'device', of = item) =>
    linkCertificate({ item: of, certificate }, { as }, by('quality-manager'));

  it('puts the certificate’s terms on the item, of several certificates side by side', () => {
    const first = accepted(link(aCertificate())).item;
    const second = accepted(link(aCertificate({ id: 'crt_2', number: '国械注准20243130002' }), 'device', first)).item;
    expect(second.certificates.map(({ certificateId, as }) => [certificateId, as])).toEqual([
      ['crt_1', 'device'],
      ['crt_2', 'device'],
    ]);
    const unlinked = accepted(unlinkCertificate(second, { certificateId: 'crt_1' }));
    expect(unlinked.certificates.map(({ certificateId }) => certificateId)).toEqual(['crt_2']);
  });

  it('lets a component sell under its parent’s certificate whatever its own class (O47 art. 113)', () => {
    const part = anItem({ certificates: [], riskClass: 'II' });
    expect(link(aCertificate(), 'device', part)).toMatchObject({ reason: 'certificate-class-differs' });
    expect(accepted(link(aCertificate(), 'component', part)).item.certificates).toMatchObject([{ as: 'component' }]);
    expect(link(aCertificate({ demo: true }), 'device', part).accepted).toBe(true);
  });

  it.each([
    ['certificate-not-approved', aCertificate({ terms: [] }), item],
    ['certificate-already-linked', aCertificate(), anItem({ certificates: [...itemTerms(aCertificate(), 'device')] })],
    ['same-person', aCertificate(), anItem({ raisedBy: 'quality-manager' })],
    [
      'certificates-too-many',
      aCertificate(),
      anItem({
        certificates: Array.from({ length: 20 }, (_, n) => ({
          certificateId: `c${n}`,
          number: `${n}`,
          validFrom: '2020-01-01',
        })),
      }),
    ],
  ])('refuses %s', (reason, certificate, of) => {
    expect(link(certificate, 'device', of)).toMatchObject({ reason });
  });

  it('keeps the last certificate of an approved device, and lets one that waits or is none go', () => {
    const certificates = itemTerms(aCertificate(), 'device');
    const unlink = (more: object) => unlinkCertificate(anItem({ certificates, ...more }), { certificateId: 'crt_1' });
    expect(unlink({})).toMatchObject({ reason: 'certificate-last' });
    expect(unlink({ status: 'pending' }).accepted).toBe(true);
    expect(unlink({ status: 'pending', approvedAt: '2026-01-01T00:00:00.000Z' })).toMatchObject({
      reason: 'certificate-last',
    });
    expect(unlink({ kind: 'non-device' }).accepted).toBe(true);
    expect(unlinkCertificate(item, { certificateId: 'crt_9' })).toMatchObject({ reason: 'certificate-not-linked' });
  });

  it('brings an item in line with its certificate once, and keeps how it is linked', () => {
    const certificates = [
      ...itemTerms(aCertificate(), 'component'),
      { certificateId: 'crt_2', number: 'X', validFrom: '2020-01-01' },
    ];
    const renewed = aCertificate({
      terms: [...aCertificate().terms, { validFrom: '2028-01-01', validTo: '2032-12-31' }],
    });
    const followed = accepted(
      followCertificate({ item: anItem({ certificates }), certificate: renewed, linkedAs: 'device' }),
    );
    expect(followed.certificates.filter(({ certificateId }) => certificateId === 'crt_1')).toMatchObject([
      { as: 'component', validTo: '2027-12-31' },
      { as: 'component', validTo: '2032-12-31' },
    ]);
    expect(followed.certificates.some(({ certificateId }) => certificateId === 'crt_2')).toBe(true);
    expect(followCertificate({ item: followed, certificate: renewed, linkedAs: 'device' })).toMatchObject({
      reason: 'nothing-changed',
    });
    expect(followCertificate({ item, certificate: renewed, linkedAs: undefined })).toMatchObject({
      reason: 'certificate-not-linked',
    });
    const emptied = aCertificate({ terms: [] });
    expect(followCertificate({ item: followed, certificate: emptied, linkedAs: 'component' })).toMatchObject({
      reason: 'nothing-changed',
    });
  });

  it('takes an item that was recorded with its certificate in from the approval on, of its class only', () => {
    const follow = (more: object, certificate = aCertificate()) =>
      followCertificate({ item: anItem({ certificates: [], ...more }), certificate, linkedAs: 'device' });
    expect(follow({})).toMatchObject({
      accepted: true,
      next: { certificates: [{ certificateId: 'crt_1', as: 'device', validTo: '2027-12-31' }] },
      events: [{ type: 'catalogue.certificate-linked.v1', data: { certificateId: 'crt_1', as: 'device' } }],
    });
    expect(follow({ riskClass: 'II' })).toMatchObject({ reason: 'certificate-class-differs' });
    expect(follow({}, aCertificate({ terms: [] }))).toMatchObject({ reason: 'nothing-changed' });
    const many = Array.from({ length: 20 }, (_, n) => ({
      certificateId: `c${n}`,
      number: 'X',
      validFrom: '2020-01-01',
    }));
    expect(follow({ certificates: many })).toMatchObject({ reason: 'certificates-too-many' });
  });
});
