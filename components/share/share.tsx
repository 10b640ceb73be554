import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShareText } from "@/lib/share/sentence-rules";
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
  return (
    <SharePanel
      id={id}
      post={{ subject: title, text, address, ...(lang && { lang }) }}
      texts={{
        open: t("open"),
        address: t("address"),
        copy: t("copy"),
        copied: t("copied"),
        mail: t("mail"),
        on: t("on", { network: "NETWORK" }),
        server: serverTexts(t),
        postOn: t("mastodon.post", { server: "SERVER" }),
      }}
    />
  );
}
