"use client";

import { type FormEvent, useState } from "react";
import { isTooLarge } from "@/lib/kernel/http/body-limit";
import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";

/** Does not send a form that the server would refuse for its size: its answer would take the place of the page. */
export function useSizeLimit() {
  const [refusal, setRefusal] = useState<string | null>(null);
  function check(event: FormEvent<HTMLFormElement>) {
    const refused = isTooLarge(new FormData(event.currentTarget));
    const texts = document.documentElement.lang === "fr" ? fr : en;
    setRefusal(refused ? texts["too-large"] : null);
    if (refused) event.preventDefault();
  }
  return { refusal, check };
}
