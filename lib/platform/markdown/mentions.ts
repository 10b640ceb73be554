import { linkableTexts, referencesIn } from "./site-links";
import { markdownToTree } from "./to-react";

/** The handles that Markdown mentions, without "@", in lower case, each once, in the order of the texts. */
export function mentionsIn(texts: readonly string[]): string[] {
  const read = texts
    .filter((text) => text.includes("@"))
    .flatMap((text) => linkableTexts(markdownToTree(text)));
  return referencesIn(read).flatMap((each) => (each.startsWith("@") ? each.slice(1) : []));
}
