import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { markdownToReact } from "./to-react";

/** Each example that a hint gives, and what it must become. */
const EXAMPLES = [
  [/(?<!\*)\*[^*]+\*(?!\*)/, "em"],
  [/\*\*[^*]+\*\*/, "strong"],
  [/\[[^\]]+\]\([^)]+\)/, "a"],
  [/(?<=, )- [^,.]+/, "li"],
  [/(?<=, )> [^,.]+/, "blockquote"],
] as const;

describe.each(LOCALES)("in %s, what a hint says of Markdown works", (locale) => {
  const t = translator(locale, "reflections");
  it.each([
    ["a reflection", () => t("form.markdown")],
    ["a comment", () => t("comments.body-hint")],
    ["a round-up", () => translator(locale, "roundUps")("desk.markdown")],
  ])("for %s", (_, hint) => {
    for (const [example, tag] of EXAMPLES) {
      const [found = ""] = example.exec(hint()) ?? [];
      const options = { topHeading: null };
      expect(renderToStaticMarkup(markdownToReact(found, options)), found).toContain(`<${tag}`);
    }
  });
});
