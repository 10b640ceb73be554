"use client";

import type { ComponentProps } from "react";
import { hashtagLinks } from "@/lib/share/rules";
import { MastodonHashtag } from "./mastodon-hashtag";
import { networkNames, networks, outside } from "./networks";

type Props = Pick<ComponentProps<typeof MastodonHashtag>, "hashtag" | "texts"> & {
  /** With the placeholder NETWORK. */
  on: string;
};

/** One link per network; Mastodon's leads to the reader's server. */
export function HashtagLinks({ hashtag, on, texts }: Props) {
  const links = hashtagLinks(hashtag);
  const label = (network: keyof typeof networkNames) =>
    on.replace("NETWORK", networkNames[network]);
  return (
    <ul className="-mx-2 flex flex-wrap items-baseline gap-x-2 text-base">
      <li className="basis-full px-2 font-semibold text-ink text-lg sm:basis-auto">#{hashtag}</li>
      {networks.map((network) => (
        <li key={network} className="no-print">
          <a
            href={links[network]}
            aria-label={label(network)}
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
        label={label("mastodon")}
        texts={texts}
      />
    </ul>
  );
}
