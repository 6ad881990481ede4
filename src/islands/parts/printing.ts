/** Prints one part of a page and nothing around it. */
export function printOnly(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  part.dataset['print'] = 'only';
  document.documentElement.dataset['print'] = 'part';
  const restore = () => {
    delete part.dataset['print'];
    delete document.documentElement.dataset['print'];
    removeEventListener('afterprint', restore);
  };
  addEventListener('afterprint', restore);
  print();
}
