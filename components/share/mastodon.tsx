"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { mastodonHashtag, mastodonLink, mastodonServer } from "@/lib/share/rules";

export type MastodonTexts = Record<"server" | "hint" | "odd" | "keep" | "other", string> & {
  /** With SERVER where the server's name goes. */
  post: string;
  hashtag: string;
};

type Props = {
  id: string;
  post: { text: string; address: string; subject: string };
  hashtag: string;
  texts: MastodonTexts;
};

const KEY = "mastodon-server";
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(server: string | null) {
  try {
    if (server) localStorage.setItem(KEY, server);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  for (const listener of listeners) listener();
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Mastodon has no one address: it asks for the server once, and keeps it on this device. */
export function Mastodon({ id, post, hashtag, texts }: Props) {
  const server = useSyncExternalStore(listen, kept, () => null);
  const [error, setError] = useState<string>();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = mastodonServer(String(new FormData(event.currentTarget).get("server") ?? ""));
    setError(found ? undefined : texts.odd);
    if (found) keep(found);
  };
  if (!server)
    return (
      <form onSubmit={choose} noValidate className="grid gap-3 no-script:hidden">
        <TextField
          name="server"
          id={`${id}-server`}
          label={texts.server}
          hint={texts.hint}
          error={error}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <div>
          <Button type="submit">{texts.keep}</Button>
        </div>
      </form>
    );
  const named = (text: string) => text.replace("SERVER", server);
  return (
    <div className="flex flex-wrap gap-2 no-script:hidden">
      <ButtonLink href={mastodonLink(server, post)} target="_blank" rel="noopener">
        {named(texts.post)}
      </ButtonLink>
      <ButtonLink href={mastodonHashtag(server, hashtag)} target="_blank" rel="noopener">
        {named(texts.hashtag)}
      </ButtonLink>
      <Button look="quiet" onClick={() => keep(null)}>
        {texts.other}
      </Button>
    </div>
  );
}
