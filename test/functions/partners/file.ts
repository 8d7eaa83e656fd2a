import { handler as registerPartner } from '../../../functions/partners/register-partner/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

export const registration = {
  code: 'D-100',
  name: '示例医疗',
  kind: 'distributor',
  region: '310000',
  warehouseId: 'wh_east',
  addresses: [{ region: '310115', text: '示例路 1 号', contact: { name: '王小明', phone: '13900000000' } }],
  billing: { title: '示例医疗', taxNumber: '91350100M000100Y43', invoiceKind: 'special' },
};

export const businessLicence = {
  kind: 'business-licence',
  number: '91350100M000100Y43',
  validFrom: '2020-01-01',
  validTo: '9999-12-31',
};
export const operatingLicence = {
  kind: 'operating-licence',
  number: '沪浦药监械经营许20250001号',
  riskClasses: ['II', 'III'],
  validFrom: '2025-01-01',
  validTo: '2029-12-31',
};

export async function furnishedStage(): Promise<Stage> {
  const stage = await openStage();
  await furnish(stage);
  return stage;
}

/** A partner that waits for review, registered by sales. */
export async function registered(stage: Stage, code: string, more: object = {}): Promise<string> {
  const answer = await stage.call(registerPartner, {
    as: 'sales',
    key: code,
    body: { ...registration, code, ...more },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.partnerId as string;
}
