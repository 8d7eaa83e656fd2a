import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'catalogue',
  name: 'follow-certificate-on-certificate-changed',
  on: [
    'catalogue.certificate-approved.v1',
    'catalogue.certificate-renewal-decided.v1',
    'catalogue.certificate-ended.v1',
  ],
  summary: {
    en: 'Bring the items that go by a certificate in line with its terms',
    zh: '按注册证有效期更新其关联商品',
  },
  loses: 'Renewed or ended certificates do not reach their items: goods stay closed, or open, that should not.',
  timeoutSeconds: 120,
};
