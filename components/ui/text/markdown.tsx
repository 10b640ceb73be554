import { type MarkdownOptions, markdownToReact } from "@/lib/platform/markdown/to-react";
import { Prose } from "./prose";

type Props = MarkdownOptions & { text: string; lang?: string; reading?: boolean };

/** A person's Markdown. */
export function Markdown({ text, lang, reading, topHeading, links }: Props) {
  return (
    <Prose lang={lang} reading={reading}>
      {markdownToReact(text, {
        ...(topHeading !== undefined && { topHeading }),
        ...(links && { links }),
      })}
    </Prose>
  );
}
