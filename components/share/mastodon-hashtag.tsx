import { type MouseEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { mastodonHashtag } from "@/lib/share/rules";
import { MastodonForm, type ServerTexts } from "./mastodon-form";
import { useMastodonServer } from "./mastodon-server";

type Props = {
  id: string;
  hashtag: string;
  /** The hashtag on a public server, for pages without scripts. */
  address: string;
  name: string;
  label: string;
  texts: ServerTexts & { other: string };
};

/** Links to the hashtag on the reader's server, and asks for it on the first press. */
export function MastodonHashtag(props: Props) {
  const { id, hashtag, address, name, label, texts } = props;
  const server = useMastodonServer();
  const [asks, setAsks] = useState(false);
  const open = (event: MouseEvent) => {
    if (server) return;
    event.preventDefault();
    setAsks(!asks);
  };
  const go = (chosen: string) => {
    setAsks(false);
    window.open(mastodonHashtag(chosen, hashtag), "_blank", "noopener");
  };
  return (
    // The form takes its own row below the list; the link stays in place.
    <li className={cx("no-print", asks && "contents")}>
      <a
        href={server ? mastodonHashtag(server, hashtag) : address}
        onClick={open}
        aria-label={label}
        title={server ?? undefined}
        aria-expanded={asks || undefined}
        className="link justify-center px-2"
        target="_blank"
        rel="noopener"
      >
        {name}
      </a>
      {server && (
        <button
          type="button"
          onClick={() => setAsks(!asks)}
          aria-expanded={asks}
          className={cx(
            !asks && "ml-5",
            "min-h-target text-ink-2 text-sm underline underline-offset-4",
          )}
        >
          {texts.other}
        </button>
      )}
      {asks && (
        <div className="basis-full">
          <div className="mt-1 mb-2 max-w-96 rounded-card border border-hairline bg-card p-4 text-ink">
            <MastodonForm id={id} texts={texts} takesFocus onSaved={go} />
          </div>
        </div>
      )}
    </li>
  );
}
