/** For browsers without popovers (Chrome below 114, Safari below 17, Firefox below 125): menus open and close there too. */
import { apply, isSupported } from '@oddbird/popover-polyfill/fn';

if (!isSupported()) apply();

/** On a wide screen the menu is always shown, as Starlight does it in other browsers. */
const wide = matchMedia('(min-width: 50rem)');
const menu = document.querySelector('.sidebar-pane');
const place = () => {
  if (wide.matches) menu?.removeAttribute('popover');
  else menu?.setAttribute('popover', 'auto');
};
place();
wide.addEventListener('change', place);
