import type { Page } from "@playwright/test";

type Shown = {
  elements: Element[];
  /** What can be pressed or typed in. */
  controls: Element[];
  nameOf: (element: Element) => string;
};

/** What a visitor would see as crooked, each with the element it is about. */
export async function layoutFaults(page: Page, { isPhone }: { isPhone: boolean }) {
  const shown = await page.evaluateHandle(findShown);
  const faults = [
    ...(await page.evaluate(sideways)),
    ...(await page.evaluate(cutTexts, shown)),
    ...(isPhone ? await page.evaluate(smallTargets, shown) : []),
    ...(await page.evaluate(overlaps, shown)),
  ];
  await shown.dispose();
  return faults;
}

// These run in the page, each by itself.

function findShown(): Shown {
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".sr-only, [aria-hidden=true] *, a[href='#main'], input[type=hidden]");
  const elements = [...document.body.querySelectorAll("*")].filter(isShown);
  const controls = "a[href], button, input, select, textarea, summary";
  return {
    elements,
    controls: elements.filter((element) => element.matches(controls)),
    nameOf: (element) => {
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return `${element.tagName.toLowerCase()} "${name.trim().slice(0, 40)}"`;
    },
  };
}

function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth
    ? [`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`]
    : [];
}

/** Text that leaves the page, or a box that hides what leaves it. An ellipsis is meant. */
function cutTexts({ elements, nameOf }: Shown): string[] {
  const { clientWidth } = document.documentElement;
  const fault = (text: DOMRect, element: Element) => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflowX, overflowY, textOverflow, display } = getComputedStyle(box);
      if (display === "inline" || (overflowX === "visible" && overflowY === "visible")) continue;
      if (textOverflow === "ellipsis") return null;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isWider = text.left < left - 1 || text.right > right + 1;
      if (isWider || text.top < top - 1 || text.bottom > bottom + 1) return "cut off";
    }
    return text.right > clientWidth + 1 || text.left < -1 ? "off the page" : null;
  };
  const readable = elements.filter(
    (element) => !element.closest("svg, select, textarea, script, style, noscript"),
  );
  return readable.flatMap((element) => {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
      const range = document.createRange();
      range.selectNode(node);
      const found = fault(range.getBoundingClientRect(), element);
      if (found) return [`${found}: ${nameOf(element)}`];
    }
    return [];
  });
}

function smallTargets({ controls, nameOf }: Shown): string[] {
  const least = 44 - 0.5;
  /** WCAG 2.5.8: a link within a sentence is as high as its line. */
  const isInText = (element: Element) => {
    const around = element.closest("p, li, dd, label")?.textContent?.trim() ?? "";
    const own = element.textContent?.trim() ?? "";
    return getComputedStyle(element).display === "inline" && around.length > own.length + 3;
  };
  return controls.flatMap((element) => {
    const isBox = element.matches("[type=checkbox], [type=radio]");
    const target = (isBox && element.closest("label")) || element;
    const { width, height } = target.getBoundingClientRect();
    if ((width >= least && height >= least) || isInText(element)) return [];
    return [`small: ${nameOf(element)} ${Math.round(width)}×${Math.round(height)}`];
  });
}

/** Two controls that share pixels, except what floats above the page. */
function overlaps({ controls, nameOf }: Shown): string[] {
  const isFloating = (element: Element) => {
    for (let box: Element | null = element; box; box = box.parentElement)
      if (["sticky", "fixed"].includes(getComputedStyle(box).position)) return true;
    return false;
  };
  const isHit = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const placed = controls
    .filter((element) => !isFloating(element))
    .map((element) => ({ element, boxes: [...element.getClientRects()] }));
  return placed.flatMap((one, at) =>
    placed.slice(at + 1).flatMap((other) => {
      if (one.element.contains(other.element)) return [];
      const hit = one.boxes.some((a) => other.boxes.some((b) => isHit(a, b)));
      return hit ? [`overlap: ${nameOf(one.element)} and ${nameOf(other.element)}`] : [];
    }),
  );
}
