/** Random names. Not secrets, only different from each other; crypto.randomUUID is missing on plain http. */
export function newId(): string {
  const digits = () => Math.random().toString(36).slice(2);
  return `a${(digits() + digits()).padEnd(20, '0').slice(0, 16)}`;
}

/** Name of this tab among the others. */
export const TAB = newId();
