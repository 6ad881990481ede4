import { keepsToItself } from '../../stores/browser.ts';
import { clearTab } from '../../stores/tabTables.ts';
import { useLabel } from '../kit/words.tsx';

/** Leaves the site at once. The page that is left does not stand behind "back". */
export function QuickLeave() {
  const label = useLabel();
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

export function SharedComputerBanner() {
  const label = useLabel();
  return (
    <div class="notice" role="note">
      <p>{label('shared.banner')}</p>
      <QuickLeave />
    </div>
  );
}
