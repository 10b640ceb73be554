import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { shareLinks } from "@/lib/share/rules";
import type { ShareText } from "@/lib/share/sentence-rules";
import { Mastodon } from "./mastodon";
import { networkNames, networks, outside } from "./networks";
import { serverTexts } from "./server-texts";
import { SharePanel } from "./share-panel";

type Props = {
  post: ShareText;
  /** An absolute URL without a language, which redirects to the reader's. */
  address: string;
  /** Required if a page has two. */
  id?: string;
};

/** Shares the page with a prepared text and hashtag. */
export function Share({ post: { title, text, lang }, address, id = "share" }: Props) {
  const t = useTranslations("share");
  const post = { text, address, subject: title };
  const links = shareLinks(post);
  return (
    <SharePanel openText={t("open")} post={{ title, text, url: address }}>
      <div className="mt-3 grid max-w-text gap-5 rounded-card border border-hairline bg-card p-4 sm:p-5">
        <div className="grid gap-2">
          <p className="text-ink-2 text-sm">{t("address")}</p>
          <p className="select-all font-mono text-sm">{address}</p>
          <p lang={lang}>{text}</p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={`${text} ${address}`} copiedText={t("copied")}>
              {t("copy")}
            </CopyButton>
            <ButtonLink href={links.mail} icon="mail">
              {t("mail")}
            </ButtonLink>
            {networks.map((network) => (
              <ButtonLink
                key={network}
                href={links[network]}
                aria-label={t("on", { network: networkNames[network] })}
                {...outside}
              >
                {networkNames[network]}
              </ButtonLink>
            ))}
          </div>
        </div>
        <Mastodon
          id={id}
          post={post}
          texts={{ ...serverTexts(t), post: t("mastodon.post", { server: "SERVER" }) }}
        />
      </div>
    </SharePanel>
  );
}
