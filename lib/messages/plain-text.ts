import type { Locale } from "@/lib/i18n/locales";
import type { Block, Letter } from "./letter";
import { flat } from "./words";

/** The plain text part. Each link stands on a line of its own, so that any reader can follow it. */
export function plainText(letters: { locale: Locale; letter: Letter }[]): string {
  return letters
    .map(({ letter }) => letter.blocks.map(blockText).join("\n\n"))
    .join("\n\n— — —\n\n")
    .concat("\n");
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case "text":
      return flat(block.text);
    case "button":
      return `${block.text}\n${block.href}`;
    case "code":
      return `    ${block.text}`;
    case "facts":
      return block.rows
        .map(([label, value]) => `${label}\n${flat(value).replace(/^/gm, "  ")}`)
        .join("\n");
    case "quote":
      return block.text.replace(/^/gm, "> ");
  }
}
