import { keepsToItself } from '../../stores/browser.ts';
import { clearTab } from '../../stores/tabTables.ts';

type Say = (key: string) => string;

/** Leaves the site at once. The page that is left does not stand behind "back". */
export function QuickLeave({ label }: { label: Say }) {
  const leave = () => {
    if (keepsToItself) clearTab();
    location.replace('about:blank');
  };
  return (
    <button type="button" onClick={leave}>
      {label('shared.leave')}
    </button>
  );
}

export function SharedComputerBanner({ label }: { label: Say }) {
  return (
    <div class="notice" role="note">
      <p>{label('shared.banner')}</p>
      <QuickLeave label={label} />
    </div>
  );
}
