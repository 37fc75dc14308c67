/* Keeps the address of the search page from Material's script, which would open its own dialog for "?q=". */
"use strict";

self.cari = self.cari || {};
self.cari.alamat = location.search;
if (location.search) history.replaceState(history.state, "", location.pathname + location.hash);
