import { useTranslations } from "@/lib/platform/i18n/translations";
import { HashtagLinks } from "./hashtag-links";
import { serverTexts } from "./server-texts";

type Props = { hashtag: string };

/** The hashtag with links to its pages on the networks. Nothing is embedded. */
export function Hashtag({ hashtag }: Props) {
  const t = useTranslations("share");
  const on = t("hashtagOn", { hashtag, network: "NETWORK" });
  return <HashtagLinks hashtag={hashtag} on={on} texts={serverTexts(t)} />;
}
