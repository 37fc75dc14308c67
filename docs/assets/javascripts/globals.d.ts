/* What scripts leave for each other outside modules. */

import type MiniSearchClass from "minisearch";

declare global {
  /** From minisearch.js, which is kept as its authors publish it. */
  var MiniSearch: typeof MiniSearchClass;

  interface Window {
    /** What the address of the search page asked for, before the theme's script could see it. */
    searchAddress?: string;
  }
}
