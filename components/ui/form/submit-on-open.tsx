"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/kernel/outcome";

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  token: string;
};

/** Submits when the page is opened in a browser. Mail scanners follow links too, but run no scripts. */
export function SubmitOnOpen({ action, token }: Props) {
  const submitted = useRef<string>(undefined);
  useEffect(() => {
    // The action refreshes the page, whose new payload holds the action as another function.
    if (submitted.current === token) return;
    submitted.current = token;
    const data = new FormData();
    data.set("token", token);
    void action({ status: "idle" }, data);
  }, [action, token]);
  return null;
}
