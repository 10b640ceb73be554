import type { Page } from "@playwright/test";

/** What a visitor would see as crooked, each with the element it is about. */
export async function layoutFaults(
  page: Page,
  { isPhone }: { isPhone: boolean },
): Promise<string[]> {
  return [
    ...(await page.evaluate(sideways)),
    ...(await page.evaluate(cutTexts)),
    ...(isPhone ? await page.evaluate(smallTargets) : []),
    ...(await page.evaluate(overlaps)),
  ];
}

// Each runs in the browser, and so brings along all that it needs.

function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`];
}

function cutTexts(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(
      ".sr-only, [aria-hidden=true] *, a[href='#main'], svg, select, textarea, script, style, noscript",
    );
  const { clientWidth } = document.documentElement;

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

  return [...document.body.querySelectorAll("*")].filter(isShown).flatMap((element) => {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    for (const text of texts.filter((node) => node.nodeValue?.trim())) {
      const range = document.createRange();
      range.selectNode(text);
      const fault = cutOff(range.getBoundingClientRect(), element);
      if (fault) {
        const shown = (element.textContent ?? "").trim().slice(0, 40);
        return [`${fault}: ${element.tagName.toLowerCase()} "${shown}"`];
      }
    }
    return [];
  });
}

function smallTargets(): string[] {
  const TARGET = 44;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".sr-only, [aria-hidden=true] *, a[href='#main'], input[type=hidden]");
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
  const controls = document.body.querySelectorAll(
    "a[href], button, input, select, textarea, summary",
  );
  return [...controls].filter(isShown).flatMap((element) => {
    const { width, height } = target(element).getBoundingClientRect();
    const isSmall = width < TARGET - 0.5 || height < TARGET - 0.5;
    if (!isSmall || isInText(element)) return [];
    const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
    const size = `${Math.round(width)}×${Math.round(height)}`;
    return [`small: ${element.tagName.toLowerCase()} "${name.slice(0, 40)}" ${size}`];
  });
}

function overlaps(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".sr-only, [aria-hidden=true] *, a[href='#main'], input[type=hidden]");
  const isFloating = (element: Element) => {
    for (let box: Element | null = element; box; box = box.parentElement)
      if (["sticky", "fixed"].includes(getComputedStyle(box).position)) return true;
    return false;
  };
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`;
  const controls = document.body.querySelectorAll(
    "a[href], button, input, select, textarea, summary",
  );
  const placed = [...controls]
    .filter((element) => isShown(element) && !isFloating(element))
    .map((element) => ({ element, boxes: [...element.getClientRects()] }));
  return placed.flatMap(({ element, boxes }, at) =>
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
}
