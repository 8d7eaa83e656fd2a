import { defineWords } from '../../app/words.ts';

export const useSwitchWords = defineWords('switches', {
  zh: {
    switches: '功能开关',
    switchesHelp:
      '模块和规则可以先对一个单位试点，再按单位类型、仓库或全部推开，也可以预先定好生效日期。\n设置：选一个范围（单位、单位类型、仓库三者之一，都不选表示全部），填开启或关闭、生效日期和原因。范围越小越优先：单位先于单位类型，单位类型先于仓库，仓库先于全部；都没有设置时按默认。\n“仓库”指为该单位供货的默认仓库或单据注明的仓库。\n质量规则的变更须由另一位系统管理员或质量负责人批准后生效，批准晚于生效日期的，自批准之日起生效。\n关闭的功能不再显示在菜单和按钮中，接口也会拒绝；已有的单据不受影响。谁在何时改了什么，见“变更记录”。',
    set: '设置',
    approve: '批准',
    refuse: '驳回',
    history: '变更记录',
    noRules: '未另行设置，按默认',
    onByDefault: '默认开启',
    offByDefault: '默认关闭',
    qualityRule: '质量规则，须双人',
    on: '开启',
    off: '关闭',
    planned: '未到生效日',
    waits: '待另一人批准',
    everywhere: '全部',
    where: '范围',
  },
  en: {
    switches: 'Switches',
    switchesHelp:
      'Modules and rules can be tried with one partner, then spread by kind of partner, warehouse or everywhere, and planned for a day ahead.\nTo set one, choose a place (a partner, a kind of partner or a warehouse; none is everywhere), on or off, the day and why. The narrower place wins: partner before kind, kind before warehouse, warehouse before everywhere; where nothing is set the default holds.\n“Warehouse” is the one that usually serves a partner, or the one a document names.\nA quality rule is approved by another administrator or the quality manager before it holds; approved late, it holds from that day.\nWhat is off leaves menus and buttons, and the API refuses it; documents that exist are not touched. Who changed what stands in the history.',
    set: 'Set',
    approve: 'Approve',
    refuse: 'Refuse',
    history: 'History of changes',
    noRules: 'Nothing is set; the default holds',
    onByDefault: 'On by default',
    offByDefault: 'Off by default',
    qualityRule: 'Quality rule, needs two',
    on: 'on',
    off: 'off',
    planned: 'not yet',
    waits: 'Waits for a second person',
    everywhere: 'Everywhere',
    where: 'Where',
  },
});
