/** Sets the value at a place of the profile; `undefined` removes a field. */
export type Change = (path: readonly (string | number)[], value: unknown) => void;

/** Where the inputs of one thing stand: faults lead there. */
export const placeId = (id: string): string => `profile-at-${id}`;
