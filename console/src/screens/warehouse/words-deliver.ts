import { defineWords } from '../../app/words.ts';

export const useDeliverWords = defineWords('work-deliver', {
  zh: {
    list: '送货签收',
    listHelp:
      '已发运、等待客户签收的出库单。到客户处后点开，拍下签收的随货同行单并确认。\n照片的文件指纹（SHA-256）会与签收记录一起保存，照片本身请按公司规定存档。没有网络时先保存在本机，联网后自动发送。',
    listEmpty: '没有在途的出库单',
    find: '按单号或客户查找',
    title: '客户签收',
    photo: '签收回单照片',
    photoHint: '照片不会上传：系统登记其存档编号和文件指纹，请按公司规定存档原件。',
    unreadable: '无法读取此文件，请重新拍照。',
    when: '签收时间（不填即现在）',
    send: '确认已签收',
    delivered: '已签收：{{at}}',
    shippedOn: '{{at}} 发运',
  },
  en: {
    list: 'Deliveries',
    listHelp:
      'Shipments that left and wait for the customer’s signature. At the door open one, take a picture of the signed delivery note and confirm.\nThe fingerprint (SHA-256) of the picture is kept with the record; file the picture itself as your company does. Without a network it is kept on the device and sent later.',
    listEmpty: 'Nothing is on its way',
    find: 'Find by number or customer',
    title: 'Delivered to the customer',
    photo: 'Picture of the signed note',
    photoHint:
      'The picture is not uploaded: its file number and fingerprint are recorded; file the original as your company does.',
    unreadable: 'This file cannot be read; take the picture again.',
    when: 'When (now, if left empty)',
    send: 'Confirm the delivery',
    delivered: 'Delivered: {{at}}',
    shippedOn: 'Shipped {{at}}',
  },
});
