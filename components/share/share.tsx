import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { hashtagLinks, type Network, shareLinks } from "@/lib/share/rules";
import type { Told } from "@/lib/share/sentences";
import { Mastodon } from "./mastodon";
import { SharePanel } from "./share-panel";

type Props = {
  told: Told;
  hashtag: string;
  /** Whole, and without a language: it leads each reader to theirs. */
  address: string;
  /** Where one page has two. */
  id?: string;
};

const names: Record<Exclude<Network, "mail">, string> = {
  bluesky: "Bluesky",
  x: "X",
  linkedin: "LinkedIn",
};
const networks = ["bluesky", "x", "linkedin"] as const;
const outside = { target: "_blank", rel: "noopener" } as const;

/** Passes the page on, with text and hashtag ready, and leads to the hashtag's own pages. */
export function Share({ told, hashtag, address, id = "share" }: Props) {
  const t = useTranslations("share");
  const post = { text: told.text, address, subject: told.title };
  const [links, tags] = [shareLinks(post), hashtagLinks(hashtag)];
  return (
    <SharePanel openText={t("open")} post={{ title: told.title, text: told.text, url: address }}>
      <div className="mt-3 grid max-w-text gap-5 rounded-card border border-hairline bg-card p-4 sm:p-5">
        <div className="grid gap-2">
          <p className="text-ink-2 text-sm">{t("address")}</p>
          <p className="wrap-anywhere select-all font-mono text-sm">{address}</p>
          <p>{told.text}</p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={`${told.text} ${address}`} copiedText={t("copied")}>
              {t("copy")}
            </CopyButton>
            <ButtonLink href={links.mail} icon="mail">
              {t("mail")}
            </ButtonLink>
            {networks.map((network) => (
              <ButtonLink
                key={network}
                href={links[network]}
                aria-label={t("on", { network: names[network] })}
                {...outside}
              >
                {names[network]}
              </ButtonLink>
            ))}
          </div>
        </div>
        <Mastodon
          id={id}
          post={post}
          hashtag={hashtag}
          texts={{
            server: t("mastodon.server"),
            hint: t("mastodon.hint"),
            odd: t("mastodon.odd"),
            keep: t("mastodon.keep"),
            post: t("mastodon.post", { server: "SERVER" }),
            hashtag: t("mastodon.hashtag", { server: "SERVER", hashtag }),
            other: t("mastodon.other"),
          }}
        />
        <div className="grid gap-1">
          <p className="text-ink-2 text-sm">{t("hashtag", { hashtag })}</p>
          <ul className="flex flex-wrap gap-x-5">
            {networks.map((network) => (
              <li key={network}>
                <a
                  href={tags[network]}
                  aria-label={t("hashtagOn", { hashtag, network: names[network] })}
                  className="inline-flex min-h-target items-center text-link underline"
                  {...outside}
                >
                  {names[network]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </SharePanel>
  );
}
