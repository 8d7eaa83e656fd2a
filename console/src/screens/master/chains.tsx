import '../../design/master.css';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { dayText } from '../../patterns/format.ts';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { regionText } from '../../patterns/value.tsx';
import { useChainWords } from './words-chain.ts';

type Chain = Output<'list-authorisation-chains'>['items'][number];

/** By what right we sell: each registrant's chain to us, the first to lapse on top. */
export function Screen() {
  const t = useChainWords();
  return (
    <Page
      title={t('chains')}
      help={t('chainsHelp')}
      actions={
        <CommandButton operation="record-authorisation-chain" primary>
          {t('record')}
        </CommandButton>
      }
    >
      <ListView
        operation="list-authorisation-chains"
        label={t('chains')}
        empty={t('none')}
        rowKey={({ chainId }) => chainId}
        columns={[
          { field: 'registrant' },
          { field: 'links', render: (chain) => <Links chain={chain} />, sorts: false },
          {
            field: 'productLines',
            render: ({ productLines }) => productLines.map((line) => listWord('product-line', line)).join('、'),
          },
          { field: 'regions', render: ({ regions }) => regions?.map(regionText).join('、') ?? t('everywhere') },
          { field: 'validTo' },
          {
            field: 'inForce',
            render: ({ inForce }) => <Tag tone={inForce ? 'done' : 'stopped'}>{t(inForce ? 'holds' : 'lapsed')}</Tag>,
          },
          { field: 'change', label: t('change'), sorts: false, render: (chain) => <Change chain={chain} /> },
        ]}
      />
    </Page>
  );
}

function Links({ chain: { links } }: { readonly chain: Chain }) {
  const t = useChainWords();
  return (
    <ol className="ll-list">
      {links.map(({ document, grantor, grantee, validFrom, validTo }) => (
        <li key={document}>
          {grantor} → {grantee}
          <div className="ll-muted">
            {fieldWord('document', 'list-authorisation-chains')} <code>{document}</code>{' '}
            {t('span', { from: dayText(validFrom), to: dayText(validTo) })}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Change({ chain: { chainId, links, version } }: { readonly chain: Chain }) {
  const t = useChainWords();
  return (
    <CommandButton
      operation="change-authorisation-chain"
      fixed={{ chainId }}
      initial={{ links }}
      version={String(version)}
    >
      {t('change')}
    </CommandButton>
  );
}
