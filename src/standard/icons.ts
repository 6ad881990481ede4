/** Pictures of the site's mark: their name, their side in pixels, and how much of it the mark takes. */
export const ICONS = [
  { name: 'icon-192', pixels: 192, markShare: 1 },
  { name: 'icon-512', pixels: 512, markShare: 1 },
  // Android cuts this one to a circle: what matters stays within four fifths.
  { name: 'maskable-512', pixels: 512, markShare: 0.6 },
  // iOS fills what is clear with black.
  { name: 'touch-180', pixels: 180, markShare: 0.75 },
] as const;
