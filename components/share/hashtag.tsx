import { useTranslations } from "next-intl";
import { hashtagLinks } from "@/lib/share/rules";
import { MastodonHashtag } from "./mastodon-hashtag";
import { networkNames, networks, outside } from "./networks";
import { serverTexts } from "./server-texts";

type Props = { hashtag: string };

/** The hashtag with links to its pages on the networks. Nothing is embedded. */
export function Hashtag({ hashtag }: Props) {
  const t = useTranslations("share");
  const links = hashtagLinks(hashtag);
  const on = (network: keyof typeof networkNames) =>
    t("hashtagOn", { hashtag, network: networkNames[network] });
  return (
    <ul className="-mx-2 flex flex-wrap items-baseline gap-x-2 text-base">
      <li className="basis-full px-2 font-semibold text-ink text-lg sm:basis-auto">#{hashtag}</li>
      {networks.map((network) => (
        <li key={network} className="no-print">
          <a
            href={links[network]}
            aria-label={on(network)}
            className="link justify-center px-2"
            {...outside}
          >
            {networkNames[network]}
          </a>
        </li>
      ))}
      <MastodonHashtag
        id="hashtag"
        hashtag={hashtag}
        address={links.mastodon}
        name={networkNames.mastodon}
        label={on("mastodon")}
        texts={serverTexts(t)}
      />
    </ul>
  );
}
