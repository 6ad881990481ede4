/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />

declare namespace App {
  interface Locals {
    /** Terms that the page has linked so far: each is linked once. */
    termsSeen?: Set<string>;
    /** The doors of the site, as the header shows them. */
    doors?: import('./standard/doors.ts').Door[];
  }
}
