import { Moon, Sun, SunMoon } from 'lucide-react';
import { Button, Menu } from '#renderer/ui/index.ts';
import { usePreferences } from '#renderer/lib/index.ts';

const icons = { system: <SunMoon />, light: <Sun />, dark: <Moon /> };

export function ThemeButton() {
  const { theme, setTheme } = usePreferences();
  return (
    <Menu
      label="Appearance"
      trigger={<Button kind="quiet" icon={icons[theme]} aria-label="Appearance" />}
      items={[
        { id: 'system', label: 'As the system', icon: icons.system, run: () => setTheme('system') },
        { id: 'light', label: 'Light', icon: icons.light, run: () => setTheme('light') },
        { id: 'dark', label: 'Dark', icon: icons.dark, run: () => setTheme('dark') },
      ]}
    />
  );
}
