/**
 * What was typed while the scripts were still loading. As React takes over, it sets a textarea back to the page's HTML,
 * and doesn't tell its owner of one that it leaves as it is.
 */
const typed = new WeakMap<EventTarget, string>();

function note(target: EventTarget | null): void {
  if (target instanceof HTMLTextAreaElement && target.value !== target.defaultValue)
    typed.set(target, target.value);
}

// Before the first form is React's.
if (typeof document !== "undefined") {
  for (const area of document.querySelectorAll("textarea")) note(area);
  document.addEventListener("input", ({ target }) => note(target), true);
}

/** For a form that React has just taken over. */
export function giveBackTyped(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll("textarea")) {
    const text = typed.get(area);
    if (text !== undefined) typeInto(area, text);
  }
}

/** As if it were typed now: React notices a value only if it differs from the last one that was set. */
function typeInto(area: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = area;
  area.value = `${text} `;
  const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  native?.set?.call(area, text);
  area.setSelectionRange(selectionStart, selectionEnd);
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
