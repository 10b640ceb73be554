import type { Locale } from "@/lib/platform/i18n/locales";
import type { Block, EmailContent } from "./email-content";
import { plainText } from "./marked-text";

/** Links are on their own lines, so that every mail program recognizes them. The sender's line is the last. */
export function emailText(
  contents: { locale: Locale; content: EmailContent }[],
  sender?: string,
): string {
  return contents
    .map(({ content }) => content.blocks.map(blockText).join("\n\n"))
    .join("\n\n— — —\n\n")
    .concat(sender ? `\n\n${sender}\n` : "\n");
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case "text":
      return plainText(block.text);
    case "button":
      return `${block.text}\n${block.href}`;
    case "code":
      return `    ${block.text}`;
    case "facts":
      return block.rows
        .map(([label, value]) => `${label}\n${plainText(value).replace(/^/gm, "  ")}`)
        .join("\n");
    case "quote":
      return block.text.replace(/^/gm, "> ");
    case "written":
      return block.text;
    case "footer":
      return `${block.text}\n${block.href}`;
  }
}
