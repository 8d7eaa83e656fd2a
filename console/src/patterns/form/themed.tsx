import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { useMode } from '../../app/mode.ts';
import { themeOf } from '../../design/theme.ts';

/** The console's colours for antd. Only forms are drawn with it, so only they bring it along. */
export function Themed({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider theme={themeOf(useMode())} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
