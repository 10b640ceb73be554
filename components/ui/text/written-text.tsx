import { paragraphsOf } from "@/lib/platform/markdown/paragraphs";

type Props = { text: string; lang?: string };

/** A person's own paragraphs, in which web addresses are links. */
export function WrittenText({ text, lang }: Props) {
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
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
