import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { officeLanguage } from './texts';

/** Office's dark themes have a dark background; a missing theme is the light one. */
function isDark(): boolean {
  const color: string | undefined = Office.context.officeTheme?.bodyBackgroundColor;
  const [red = 255, green = 255, blue = 255] = (/[0-9a-f]{6}/i.exec(color ?? '')?.[0].match(/../g) ?? []).map(
    (part) => parseInt(part, 16),
  );
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

void Office.onReady(() => {
  const place = document.getElementById('pane');
  if (!place) return;
  document.documentElement.lang = officeLanguage() === 'zh' ? 'zh-CN' : 'en-US';
  const theme = isDark() ? webDarkTheme : webLightTheme;
  createRoot(place).render(
    <FluentProvider theme={theme} style={{ minHeight: '100vh' }}>
      <App />
    </FluentProvider>,
  );
});
