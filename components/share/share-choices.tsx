import type { ComponentProps } from "react";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { shareLinks } from "@/lib/share/rules";
import { Mastodon } from "./mastodon";
import { networkNames, networks, outside } from "./networks";

type SharedPost = ComponentProps<typeof Mastodon>["post"] & { lang?: string };

type Props = {
  id: string;
  post: SharedPost;
  texts: Record<"address" | "copy" | "copied" | "mail", string> & {
    /** With the placeholder NETWORK. */
    on: string;
    server: ComponentProps<typeof Mastodon>["texts"];
    /** With the placeholder SERVER. */
    postOn: string;
  };
};

/** The address, the text, and each place to post them. */
export function ShareChoices({ id, post, texts }: Props) {
  const { text, address, lang } = post;
  const links = shareLinks(post);
  return (
    <div className="mt-3 grid max-w-text gap-5 rounded-card border border-hairline bg-card p-4 sm:p-5">
      <div className="grid gap-2">
        <p className="text-ink-2 text-sm">{texts.address}</p>
        <p className="select-all font-mono text-sm">{address}</p>
        <p lang={lang}>{text}</p>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={`${text} ${address}`} copiedText={texts.copied}>
            {texts.copy}
          </CopyButton>
          <ButtonLink href={links.mail} icon="mail">
            {texts.mail}
          </ButtonLink>
          {networks.map((network) => (
            <ButtonLink
              key={network}
              href={links[network]}
              aria-label={texts.on.replace("NETWORK", networkNames[network])}
              {...outside}
            >
              {networkNames[network]}
            </ButtonLink>
          ))}
        </div>
      </div>
      <Mastodon id={id} post={post} texts={texts.server} postOn={texts.postOn} />
    </div>
  );
}
