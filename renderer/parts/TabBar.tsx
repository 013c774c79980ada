import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';

export interface TabBarProps<Value extends string> {
  value: Value;
  tabs: readonly { value: Value; label: string; testId?: string }[];
  onChange(value: Value): void;
  /** what the tabs divide, for screen readers */
  label: string;
}

/** A few lists in one place; arrows walk them. */
export function TabBar<Value extends string>({ value, tabs, onChange, label }: TabBarProps<Value>) {
  return (
    <Tabs
      value={value}
      onChange={(_, next: unknown) => {
        const picked = tabs.find((tab) => tab.value === next);
        if (picked !== undefined) onChange(picked.value);
      }}
      aria-label={label}
      sx={{ mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
    >
      {tabs.map((tab) => (
        <Tab key={tab.value} value={tab.value} label={tab.label} data-testid={tab.testId} />
      ))}
    </Tabs>
  );
}
