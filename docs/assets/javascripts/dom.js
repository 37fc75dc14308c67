/* The one way in which scripts make and find elements. What goes in is text or attributes, never markup. */

/** @typedef {string | number | boolean | null} Value null and false leave an attribute out; true gives it no value. */
/** @typedef {Node | string | null | false | undefined} Child what is no node and no text is left out */

/**
 * An element: element("a", { href }, "text", otherElement, ...).
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, Value>} [attributes]
 * @param {...Child} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child instanceof Node || typeof child === "string"));
  return made;
}

/**
 * The first element that a selector picks, when it is of the kind that is meant.
 *
 * @template {Element} Kind
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Kind} kind
 */
export function find(root, selector, kind) {
  const found = root.querySelector(selector);
  return found instanceof kind ? found : null;
}

/**
 * The same for what the page must have.
 *
 * @template {Element} Kind
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Kind} kind
 */
export function need(root, selector, kind) {
  const found = find(root, selector, kind);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/**
 * The element in which something happened.
 *
 * @param {Event} event
 */
export const targetOf = ({ target }) => (target instanceof Element ? target : document.documentElement);
