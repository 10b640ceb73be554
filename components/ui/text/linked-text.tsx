import { linkedParts, type SiteLinks } from "@/lib/platform/markdown/site-links";

/** A person's plain text, in which known hashtags and mentions are links. */
export function LinkedText({ text, links }: { text: string; links?: SiteLinks | undefined }) {
  if (!links || links.size === 0) return text;
  return linkedParts(text, links).map(({ text, href }, at) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
      <a key={at} href={href} className="link">
        {text}
      </a>
    ) : (
      text
    ),
  );
}
