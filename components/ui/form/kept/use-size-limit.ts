"use client";

import { type FormEvent, useState } from "react";
import { isTooLarge } from "@/lib/kernel/http/body-limit";
import { troubleTexts } from "./trouble-texts";

/** Does not send a form that the server would refuse for its size: its answer would take the place of the page. */
export function useSizeLimit() {
  const [refusal, setRefusal] = useState<string | null>(null);
  function check(event: FormEvent<HTMLFormElement>) {
    const refused = isTooLarge(new FormData(event.currentTarget), location.pathname);
    setRefusal(refused ? troubleTexts()["too-large"] : null);
    if (refused) event.preventDefault();
  }
  return { refusal, check };
}
