"use client";

import { useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { mastodonLink } from "@/lib/share/rules";
import { MastodonForm, type ServerTexts } from "./mastodon-form";
import { keepMastodonServer, useMastodonServer } from "./mastodon-server";

type Props = {
  id: string;
  post: { text: string; address: string; subject: string };
  texts: ServerTexts & { other: string };
  /** With the placeholder SERVER. */
  postOn: string;
};

/** Links to a prefilled post on the reader's server, once it is known. */
export function Mastodon({ id, post, texts, postOn }: Props) {
  const server = useMastodonServer();
  const wasJustSaved = useRef(false);
  const onSaved = () => {
    wasJustSaved.current = true;
  };
  if (!server) return <MastodonForm id={id} texts={texts} onSaved={onSaved} />;
  return (
    <div className="flex flex-wrap gap-2 no-script:hidden">
      <ButtonLink
        // The focused form has been replaced.
        ref={(link) => {
          if (wasJustSaved.current) link?.focus();
          wasJustSaved.current = false;
        }}
        href={mastodonLink(server, post)}
        target="_blank"
        rel="noopener"
      >
        {postOn.replace("SERVER", server)}
      </ButtonLink>
      <Button look="quiet" onClick={() => keepMastodonServer(null)}>
        {texts.other}
      </Button>
    </div>
  );
}
