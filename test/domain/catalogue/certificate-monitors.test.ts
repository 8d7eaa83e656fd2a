import { describe, expect, it } from '@jest/globals';
import { reliesOn, watchCertificate } from '../../../domain/catalogue/certificate-monitors.ts';
import type { CertificateTerm, RegistrationCertificate } from '../../../domain/catalogue/certificate.ts';
import type { Item } from '../../../domain/catalogue/item.ts';
import { announcedYears, calendarOf } from '../../../domain/shared/working-days.ts';
import { anItem } from '../../functions/stage.ts';

const calendar = calendarOf(announcedYears);
const certificate = (term: Partial<CertificateTerm> = {}, more: object = {}): RegistrationCertificate => ({
  ...{ id: 'crt_1', company: 'lotline', number: 'A', riskClass: 'III', productName: 'n', registrant: 'r' },
  terms: [{ validFrom: '2021-10-01', validTo: '2026-09-30', ...term }],
  ...more,
});
const watch = (today: string, of = certificate(), isReliedOn = true) =>
  watchCertificate({ certificate: of, isReliedOn }, { today, calendar });

describe('a registration certificate', () => {
  it.each([
    ['2025-11-10', undefined, undefined, undefined],
    ['2025-12-01', 'certificate-renewal-due', 'notice', '2026-03-30'],
    ['2026-03-30', 'certificate-renewal-due', 'notice', '2026-03-30'],
    ['2026-03-31', 'certificate-renewal-due', 'warning', '2026-09-30'],
    ['2026-09-30', 'certificate-lapsing', 'critical', '2026-09-30'],
    ['2026-10-01', 'certificate-lapsed', 'warning', undefined],
  ])('on %s: %s (739 art. 22)', (today, rule, severity, due) => {
    const found = watch(today);
    expect(found.map((one) => [one.rule, one.severity])).toEqual(rule === undefined ? [] : [[rule, severity]]);
    if (due !== undefined) expect(found[0]?.due).toBe(due);
    for (const one of found)
      expect(one).toMatchObject({ subject: { kind: 'certificate', id: 'crt_1' }, post: 'quality' });
  });

  it('says by when its renewal has to be asked for, and that the day is past', () => {
    expect(watch('2026-03-30')[0]?.facts).toMatchObject({ number: 'A', askBy: '2026-03-30', isLate: false });
    expect(watch('2026-03-31')[0]?.facts).toMatchObject({ askBy: '2026-03-30', isLate: true });
    expect(watch('2026-09-30')[0]?.facts).toMatchObject({ stage: 30, askBy: '2026-03-30' });
  });

  it('whose renewal waits at the authority counts as renewed; refused, it lapses and is not asked for again', () => {
    const renewal = { notice: '受理1', askedOn: '2026-03-01' };
    expect(watch('2026-10-01', certificate({ renewal }))).toEqual([]);
    const refused = certificate({ renewal: { ...renewal, decision: { outcome: 'refused', day: '2026-04-10' } } });
    expect(watch('2026-04-15', refused)).toEqual([]);
    expect(watch('2026-10-01', refused)).toMatchObject([{ rule: 'certificate-lapsed' }]);
  });

  it('of which nothing is traded, that ended, that has no last day or no approved term says nothing', () => {
    expect(watch('2026-10-01', certificate(), false)).toEqual([]);
    const ended = { reason: 'cancelled', lastDay: '2026-09-30', endedBy: 'quality' };
    expect(watch('2026-10-01', certificate({}, { ended }))).toEqual([]);
    expect(watch('2026-10-01', { ...certificate(), terms: [{ validFrom: '2021-01-01' }] })).toEqual([]);
    expect(watch('2026-10-01', { ...certificate(), terms: [] })).toEqual([]);
  });

  it('goes by its last term', () => {
    const next = { validFrom: '2026-10-01', validTo: '2031-09-30' };
    expect(watch('2026-10-02', { ...certificate(), terms: [...certificate().terms, next] })).toEqual([]);
  });
});

describe('an item relies on a certificate', () => {
  const row = (certificateId: string, validTo?: string) => ({
    ...{ certificateId, number: certificateId, validFrom: '2021-01-01' },
    ...(validTo ? { validTo } : {}),
  });
  const item = (certificates: Item['certificates'], status: Item['status'] = 'approved') =>
    anItem({ certificates, status });

  it('when it is traded and no other lasts longer', () => {
    expect(reliesOn(item([row('a', '2026-09-30')]), 'a')).toBe(true);
    expect(reliesOn(item([row('b', '2031-09-30'), row('a', '2026-09-30')]), 'a')).toBe(false);
    expect(reliesOn(item([row('b', '2031-09-30'), row('a', '2026-09-30')]), 'b')).toBe(true);
    expect(reliesOn(item([row('f'), row('a', '2026-09-30')]), 'a')).toBe(false);
    expect(reliesOn(item([row('a', '2026-09-30')], 'pending'), 'a')).toBe(false);
    expect(reliesOn(item([row('a', '2026-09-30')], 'banned'), 'a')).toBe(false);
    expect(reliesOn(item([]), 'a')).toBe(false);
  });
});
