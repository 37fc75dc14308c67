/* Keeps the address of the search page from the theme's script, which would open its own dialog for "?q=". */

window.searchAddress = location.search;
if (location.search) history.replaceState(history.state, "", location.pathname + location.hash);
