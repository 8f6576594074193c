import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { applyTheme, usePreferences } from '#renderer/lib/preferences.ts';
import { App } from './App.tsx';
import { boot } from './boot.ts';

applyTheme(usePreferences.getState().theme);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
void boot();
