"use client";

import { useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { mastodonLink } from "@/lib/share/rules";
import { MastodonForm, type ServerTexts } from "./mastodon-form";
import { keepMastodonServer, useMastodonServer } from "./mastodon-server";

type Props = {
  id: string;
  post: { text: string; address: string; subject: string };
  texts: ServerTexts & {
    /** With SERVER where the server's name goes. */
    post: string;
    other: string;
  };
};

/** The way to a post on the reader's own server, once it is known. */
export function Mastodon({ id, post, texts }: Props) {
  const server = useMastodonServer();
  const isJustKept = useRef(false);
  const kept = () => {
    isJustKept.current = true;
  };
  if (!server) return <MastodonForm id={id} texts={texts} onKept={kept} />;
  return (
    <div className="flex flex-wrap gap-2 no-script:hidden">
      <ButtonLink
        // The form that had the focus is gone.
        ref={(link) => {
          if (isJustKept.current) link?.focus();
          isJustKept.current = false;
        }}
        href={mastodonLink(server, post)}
        target="_blank"
        rel="noopener"
      >
        {texts.post.replace("SERVER", server)}
      </ButtonLink>
      <Button look="quiet" onClick={() => keepMastodonServer(null)}>
        {texts.other}
      </Button>
    </div>
  );
}
