import { paragraphsOf } from "@/lib/platform/markdown/paragraphs";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { LinkedText } from "./linked-text";

type Props = { text: string; lang?: string; links?: SiteLinks };

/** A person's own paragraphs, in which web addresses are links. */
export function WrittenText({ text, lang, links }: Props) {
  return (
    <div lang={lang} className="grid gap-3">
      {paragraphsOf(text).map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs never change
        <p key={index} className="wrap-anywhere whitespace-pre-line">
          {parts.map(({ text, isLink }, part) =>
            isLink ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
              <a key={part} href={text} rel="ugc nofollow noopener" className="text-link underline">
                {text}
              </a>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
              <LinkedText key={part} text={text} links={links} />
            ),
          )}
        </p>
      ))}
    </div>
  );
}
