import type { Page } from "@playwright/test";

/** What a visitor would see as crooked, each with the element it is about. */
export function layoutFaults(page: Page, { isPhone }: { isPhone: boolean }): Promise<string[]> {
  return page.evaluate((isPhone) => {
    const TARGET = 44;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest(".sr-only, [aria-hidden=true] *, a[href='#main'], input[type=hidden]");
    const { clientWidth } = document.documentElement;
    const round = ({ width, height }: DOMRect) => `${Math.round(width)}×${Math.round(height)}`;

    /** Whether text leaves the page, or a box that hides what leaves it. An ellipsis is meant. */
    const cutOff = (text: DOMRect, element: Element) => {
      if (text.right > clientWidth + 1 || text.left < -1) return "off the page";
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow, display } = getComputedStyle(box);
        if (display === "inline" || (overflowX === "visible" && overflowY === "visible")) continue;
        if (textOverflow === "ellipsis") return null;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isWider = text.left < left - 1 || text.right > right + 1;
        if (isWider || text.top < top - 1 || text.bottom > bottom + 1) return "cut off";
      }
      return null;
    };

    const sideways =
      document.documentElement.scrollWidth > clientWidth
        ? [`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${clientWidth}`]
        : [];

    const all = [...document.body.querySelectorAll("*")].filter(isShown);
    const cut = all
      .filter((element) => !element.closest("svg, select, textarea, script, style, noscript"))
      .flatMap((element) => {
        const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        for (const text of texts.filter((node) => node.nodeValue?.trim())) {
          const range = document.createRange();
          range.selectNode(text);
          const fault = cutOff(range.getBoundingClientRect(), element);
          if (fault) return [`${fault}: ${name(element)}`];
        }
        return [];
      });

    const controls = all.filter((element) =>
      element.matches("a[href], button, input, select, textarea, summary"),
    );
    /** WCAG 2.5.8: a link within a sentence is as high as its line. */
    const isInText = (element: Element) => {
      const around = element.closest("p, li, dd, label")?.textContent?.trim() ?? "";
      return (
        getComputedStyle(element).display === "inline" &&
        around.length > (element.textContent?.trim().length ?? 0) + 3
      );
    };
    const target = (element: Element) =>
      (element.matches("[type=checkbox], [type=radio]") && element.closest("label")) || element;
    const small = isPhone
      ? controls.flatMap((element) => {
          const box = target(element).getBoundingClientRect();
          const isSmall = box.width < TARGET - 0.5 || box.height < TARGET - 0.5;
          return isSmall && !isInText(element) ? [`small: ${name(element)} ${round(box)}`] : [];
        })
      : [];

    const isFloating = (element: Element) => {
      for (let box: Element | null = element; box; box = box.parentElement)
        if (["sticky", "fixed"].includes(getComputedStyle(box).position)) return true;
      return false;
    };
    const placed = controls
      .filter((element) => !isFloating(element))
      .map((element) => ({ element, boxes: [...element.getClientRects()] }));
    const overlaps = placed.flatMap(({ element, boxes }, at) =>
      placed.slice(at + 1).flatMap((other) => {
        if (element.contains(other.element) || other.element.contains(element)) return [];
        const isHit = boxes.some((a) =>
          other.boxes.some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
          ),
        );
        return isHit ? [`overlap: ${name(element)} and ${name(other.element)}`] : [];
      }),
    );
    return [...sideways, ...cut, ...small, ...overlaps];
  }, isPhone);
}
